from __future__ import annotations

from datetime import date

from scripts.claims import report
from scripts.claims.collect import Cited
from scripts.claims.due import due
from scripts.claims.model import Kind, Source

TODAY = date(2027, 6, 1)
QUESTIONS = {"errors": 12, "rest": 4}


def cited(address: str, read: str, page: str = "rest/chat.md", kind: Kind = Kind.OFFICIAL) -> Cited:
    return Cited(page, page.split("/")[0], Source(1, "", address, "", read, kind))


def addresses(found: list[Cited], after_days: int = 180) -> list[str]:
    return [one.address for one in due(found, QUESTIONS, TODAY, after_days)]


def test_what_was_read_180_days_ago_is_young_enough() -> None:
    assert addresses([cited("https://a.example", "2026-12-03")]) == []
    assert addresses([cited("https://a.example", "2026-12-02")]) == ["https://a.example"]


def test_the_oldest_month_comes_first_and_within_it_what_readers_ask_about() -> None:
    found = [
        cited("https://rest.example", "2026-11-02"),
        cited("https://errors.example", "2026-11-20", "errors/a.md"),
        cited("https://older.example", "2026-10-30"),
    ]
    assert addresses(found) == ["https://older.example", "https://errors.example", "https://rest.example"]


def test_a_source_of_several_pages_is_listed_once_by_its_oldest_day() -> None:
    found = [
        cited("https://a.example", "2026-10-02"),
        cited("https://a.example", "2027-05-01", "errors/a.md"),
    ]
    (one,) = due(found, QUESTIONS, TODAY)
    assert (one.read, one.age, one.places, one.questions) == (
        "2026-10-02",
        242,
        ("errors/a.md", "rest/chat.md"),
        16,
    )


def test_a_measurement_is_run_again_by_the_tests_so_nobody_has_to_read_it() -> None:
    assert addresses([cited("tests/a.py", "2020-01-01", kind=Kind.MEASURED)]) == []


def test_sources_are_counted_by_kind_and_age() -> None:
    found = [
        cited("https://a.example", "2027-05-30"),
        cited("https://b.example", "2027-03-10"),
        cited("https://b.example", "2027-05-30"),
        cited("https://c.example", "2026-01-01"),
        cited("tests/a.py", "2027-05-31", kind=Kind.MEASURED),
    ]
    official, measured = report.by_age(found, TODAY)
    assert (official.kind, official.counts, official.total) == (Kind.OFFICIAL, (1, 1, 0, 1), 3)
    assert (official.oldest, official.newest) == ("2026-01-01", "2027-05-30")
    assert (measured.kind, measured.counts) == (Kind.MEASURED, (1, 0, 0, 0))
