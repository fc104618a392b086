"""The calendar is read back by a parser, and its bytes are held to RFC 5545, section 3.1."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from scripts.exports import dates, ics
from scripts.releases.feeds import Publisher
from tests.exports.facts import data, fact

HOME = "https://site.example/en/"
FACTS = data(
    fact("a-day", day="2026-08-26", place="client/api-version#assistants"),
    fact("a-month", month="2026-10", kind="python-end-of-life"),
    fact("long", day="2027-01-01", note={"ja": "長い。" * 60, "en": "a, b; c\\d\n" * 20}),
)


def written(facts=FACTS, language="en", home=HOME) -> str:
    return ics.render(facts, Publisher(language, "Notes", home))


def events(text: str):
    return {str(event["summary"]): event for event in Calendar.from_ical(text).walk("VEVENT")}


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("facts", [FACTS, dates.load()], ids=["made-up", "committed"])
def test_every_line_ends_as_the_standard_says_and_holds_at_most_75_bytes(facts, language) -> None:
    text = written(facts, language)
    lines = text.encode().split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-2:] == [b"END:VCALENDAR", b""]
    assert [line for line in lines if b"\n" in line or b"\r" in line] == []
    assert max(map(len, lines)) <= 75
    assert [line.decode() for line in lines]


def test_a_calendar_has_what_the_standard_asks_for() -> None:
    calendar = Calendar.from_ical(written())
    assert (calendar["version"], calendar["prodid"]) == ("2.0", "-//openai-on-azure//dates//EN")
    assert calendar["name"] == calendar["x-wr-calname"] == "openai × Azure: dated facts"
    found = list(calendar.walk("VEVENT"))
    assert len({event["uid"] for event in found}) == len(found) == 3
    for event in found:
        assert event.decoded("dtstamp") == datetime(2026, 11, 25, tzinfo=UTC)
        assert event["dtstart"].params["VALUE"] == event["dtend"].params["VALUE"] == "DATE"
        assert (event["url"], event["transp"]) == ("https://source.example/page", "TRANSPARENT")


def test_a_day_and_a_month_are_events_of_whole_days_whose_end_is_the_day_after() -> None:
    found = events(written())
    assert found["a-day ends"].decoded("dtstart") == date(2026, 8, 26)
    assert found["a-day ends"].decoded("dtend") == date(2026, 8, 27)
    assert found["a-month ends"].decoded("dtstart") == date(2026, 10, 1)
    assert found["a-month ends"].decoded("dtend") == date(2026, 11, 1)


def test_text_comes_back_as_it_was_and_says_the_source_and_where_more_is_told() -> None:
    found = events(written())
    assert found["a-day ends"]["description"].split("\n") == [
        "Move; soon, if you can.",
        "Source: https://source.example/page (read on 2026-11-25)",
        f"More: {HOME}client/api-version/#assistants",
    ]
    assert found["long ends"]["description"].startswith("a, b; c\\d\n" * 20)
    assert "More:" not in found["long ends"]["description"]
    assert "長い。" * 60 in events(written(language="ja"))["long の終了"]["description"]


def test_an_event_keeps_its_name_when_date_words_or_address_change() -> None:
    def names(facts, language="en", home=HOME):
        calendar = Calendar.from_ical(written(facts, language, home))
        return [str(event["uid"]) for event in calendar.walk("VEVENT")]

    before = data(fact("thing", month="2027-10"))
    after = data(fact("thing", day="2027-10-31", title={"ja": "別の題", "en": "Another title"}))
    assert names(before) == names(after, home="https://elsewhere.example/")
    assert names(before) == ["da810157-acf6-56b4-a364-2f3d20420559"]
    assert names(before) != names(before, "ja")


def test_the_same_data_give_the_same_bytes() -> None:
    assert written() == written()
