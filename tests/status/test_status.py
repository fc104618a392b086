"""The state of the site: counted from what is there, and written for both languages."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from scripts.claims.model import Kind
from scripts.claims.report import Ages
from scripts.pages import tree
from scripts.setup import ROOT
from scripts.snippets import runs
from scripts.snippets.header import programs
from scripts.status.collect import collect
from scripts.status.model import Behind, Errors, OnRelease, Probes, Room, Status
from scripts.status.render import render

MADE = Status(
    rooms=(
        Room("support", 2, (Behind("support/boundary.md", "en", ("sla", "plans")),), 1, "2026-01-01"),
        Room("home", 1, (), 0, "2026-11-25"),
    ),
    sources=(Ages(Kind.OFFICIAL, (3, 2, 0, 1), "2026-01-01", "2026-11-25"),),
    marks={"official": 10, "measured": 20, "ours": 5},
    programs=(OnRelease("3.0.0", 2, 3, "2026-11-24"), OnRelease(None, 0, 1, "")),
    errors=Errors(4, 3, 9, (OnRelease("3.0.0", 7, 7, "2026-11-25"), OnRelease(None, 0, 0, ""))),
    probes=Probes(14, 151, 170, "0.27.10", "3.57.0", "2026-11-25"),
)


def plain(lang: str) -> str:
    return re.sub("</?time>", "", render(MADE, lang))


def test_a_translation_that_is_behind_is_named_with_its_sections_and_a_link() -> None:
    assert "[support/boundary](../support/boundary.md) (`sla`, `plans`)" in render(MADE, "en")


def test_the_sums_stand_last_and_the_home_page_first() -> None:
    rows = [line for line in plain("ja").splitlines() if line.startswith("| ")]
    assert rows[2].startswith("| ホーム | 1 | なし | 0 | 2026-11-25 |")
    assert "| **合計** | 3 | 1 | 1 | 2026-01-01 |" in rows


def test_what_did_not_run_is_said() -> None:
    text = plain("en")
    assert "| `3.0.0` | 2 of 3 | 2026-11-24 | 7 | 2026-11-25 |" in text
    assert "| without openai | 0 of 1 | no record | 0 | no record |" in text


def test_both_languages_have_the_same_numbers() -> None:
    def numbers(lang: str) -> list[str]:
        return sorted(re.findall(r"\d[\d.-]*\d|\d", render(MADE, lang)))

    assert numbers("ja") == numbers("en")


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_no_word_is_left_to_fill_in(lang: str) -> None:
    assert not re.search(r"\{[a-z]*\}", render(MADE, lang))


def test_the_counts_are_those_of_the_project() -> None:
    status = collect(date.today())
    pairs = tree.load(ROOT).pairs
    assert sum(room.articles for room in status.rooms) == len(pairs)
    claimed = sum(len(runs.claimed_pins(snippet)) for snippet in programs())
    assert sum(one.claimed for one in status.programs) == claimed
    assert status.marks["official"] > 100
    assert sum(one.done for one in status.errors.on_releases) > 400
    assert status.errors.reproduced <= status.errors.entries


def test_a_later_day_makes_every_article_old() -> None:
    status = collect(date(2036, 1, 1))
    assert all(room.aged == room.articles for room in status.rooms)
    assert all(ages.counts[-1] == ages.total for ages in status.sources)


def test_a_room_without_a_name_is_refused() -> None:
    unknown = replace(MADE.rooms[0], name="attic")
    with pytest.raises(ValueError, match="attic"):
        render(replace(MADE, rooms=(unknown,)), "en")
