"""What is remembered, for how long, and that no run spoils what another one wrote."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest

from scripts.outside_links import cache
from scripts.outside_links.cache import Known
from scripts.outside_links.verdict import Judged, Verdict

TODAY = date(2026, 11, 25)
DAY = timedelta(days=1)


def known(verdict: Verdict = Verdict.OK, day: date = TODAY, since: date | None = None) -> Known:
    return Known(verdict=verdict, reason="it answers", day=day, unsure_since=since)


def test_what_was_saved_is_loaded(tmp_path) -> None:
    file = tmp_path / ".cache" / "links.json"
    moved = Known(verdict=Verdict.MOVED, reason="301", to="https://b.dev/", day=TODAY)
    cache.save(file, {"https://a.dev/é": moved, "https://b.dev/": known()}, TODAY)
    assert cache.load(file) == ({"https://a.dev/é": moved, "https://b.dev/": known()}, "")


@pytest.mark.parametrize(
    ("verdict", "age", "holds"),
    [
        (Verdict.OK, 0, True),
        (Verdict.OK, 6, True),
        (Verdict.OK, 7, False),
        (Verdict.UNSURE, 0, True),
        (Verdict.UNSURE, 1, False),
        (Verdict.GONE, 1, False),
        (Verdict.OK, -1, False),
    ],
)
def test_a_verdict_holds_for_its_time(verdict, age, holds) -> None:
    assert known(verdict, TODAY - age * DAY).holds_on(TODAY) is holds


def test_the_first_unsure_day_stays_until_a_sure_verdict() -> None:
    unsure, fine = Judged(Verdict.UNSURE, "503"), Judged(Verdict.OK)
    first = cache.entry(unsure, None, TODAY)
    second = cache.entry(unsure, first, TODAY + 3 * DAY)
    assert (second.unsure_since, second.day) == (TODAY, TODAY + 3 * DAY)
    third = cache.entry(fine, second, TODAY + 4 * DAY)
    assert third.unsure_since is None
    assert cache.entry(unsure, third, TODAY + 5 * DAY).unsure_since == TODAY + 5 * DAY


@pytest.mark.parametrize(
    "text",
    [
        "",
        '{"version": 1, "verdicts": {"https://a',
        "[]",
        '{"version": 2, "verdicts": {}}',
        '{"version": 1, "x": 1}',
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_replaced(tmp_path, text) -> None:
    file = tmp_path / "links.json"
    file.write_text(text, encoding="utf-8")
    found, fault = cache.load(file)
    assert found == {}
    assert "every address is asked anew" in fault
    cache.save(file, {"https://a.dev": known()}, TODAY)
    assert cache.load(file) == ({"https://a.dev": known()}, "")


def test_bytes_that_are_no_text_are_told_too(tmp_path) -> None:
    (tmp_path / "links.json").write_bytes(b"\xff\xfe{")
    assert "asked anew" in cache.load(tmp_path / "links.json")[1]


def test_no_file_is_no_fault(tmp_path) -> None:
    assert cache.load(tmp_path / "links.json") == ({}, "")


def test_two_runs_at_once_leave_a_whole_file_with_what_both_found(tmp_path) -> None:
    file = tmp_path / "links.json"

    def run(name: str) -> None:
        for number in range(30):
            cache.save(file, {f"https://{name}.dev/{n}": known() for n in range(number + 1)}, TODAY)
            assert cache.load(file)[1] == ""

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(run, ["a", "b"]))
    cache.save(file, {}, TODAY)
    assert cache.load(file)[1] == ""
    assert len(json.loads(file.read_text("utf-8"))["verdicts"]) >= 30


def test_of_two_verdicts_the_later_one_stays(tmp_path) -> None:
    file = tmp_path / "links.json"
    cache.save(file, {"https://a.dev": known(Verdict.GONE)}, TODAY)
    cache.save(file, {"https://a.dev": known(Verdict.OK, TODAY - DAY)}, TODAY)
    assert cache.load(file)[0]["https://a.dev"].verdict is Verdict.GONE
    cache.save(file, {"https://a.dev": known(Verdict.OK)}, TODAY)
    assert cache.load(file)[0]["https://a.dev"].verdict is Verdict.OK


def test_what_nobody_asks_for_any_more_is_forgotten(tmp_path) -> None:
    file = tmp_path / "links.json"
    cache.save(file, {"https://old.dev": known(day=TODAY - 91 * DAY)}, TODAY - 91 * DAY)
    cache.save(file, {"https://a.dev": known()}, TODAY)
    assert list(cache.load(file)[0]) == ["https://a.dev"]
