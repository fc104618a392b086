from __future__ import annotations

import json
from datetime import date

import pytest

from scripts import records
from scripts.exports import dates
from scripts.exports.model import DateData
from tests.exports.facts import fact


def read(*facts):
    return records.read(DateData, json.dumps({"$schema": "dates.schema.json", "dates": facts}), "dates.json")


def test_the_committed_dates_are_as_their_schema_says() -> None:
    assert dates.load().dates


@pytest.mark.parametrize(
    ("written", "when", "first", "after"),
    [
        ({"day": "2026-08-26"}, "2026-08-26", date(2026, 8, 26), date(2026, 8, 27)),
        ({"day": "2026-12-31"}, "2026-12-31", date(2026, 12, 31), date(2027, 1, 1)),
        ({"month": "2026-10"}, "2026-10", date(2026, 10, 1), date(2026, 11, 1)),
        ({"month": "2026-12"}, "2026-12", date(2026, 12, 1), date(2027, 1, 1)),
        ({"month": "2027-02"}, "2027-02", date(2027, 2, 1), date(2027, 3, 1)),
    ],
)
def test_a_day_is_one_day_and_a_month_goes_from_its_first_to_its_last(written, when, first, after) -> None:
    (one,) = read(fact(**written)).dates
    assert (one.when, one.first, one.after) == (when, first, after)


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ([fact(day="2026-08-26", month="2026-08")], "either a day or a month"),
        ([fact()], "either a day or a month"),
        ([fact(month="2026-13")], "2026-13"),
        ([fact(day="2026-02-30")], "2026-02-30"),
        ([fact(day="2026-08-26"), fact(day="2026-08-27")], "an id stands for one fact"),
        ([fact("b", day="2026-08-26"), fact("a", day="2026-08-25")], "in the order of their days"),
        ([fact(day="2026-08-26", place="client/api-version")], "client/api-version"),
        ([fact(day="2026-08-26", sourcse={})], "sourcse"),
    ],
)
def test_a_file_that_is_not_as_it_should_be_is_refused_with_the_reason(facts, reason) -> None:
    with pytest.raises(records.BadData, match=reason):
        read(*facts)
