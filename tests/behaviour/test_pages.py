"""The pages of behaviour: every question once, both languages alike, and facts by hand as measured."""

from __future__ import annotations

import re
from functools import cache

import pytest

from scripts.behaviour import store, table
from scripts.behaviour.lookup import question
from scripts.behaviour.model import BehaviourData, Value
from scripts.hooks.behaviour import MARKER
from scripts.probes import questions
from scripts.setup import ROOT
from tests.behaviour.facts import FACTS, Fact

LANGUAGES = ("ja", "en")
BADGE = re.compile(r'<span class="since">\s*([a-z]+\.[a-z0-9.-]+)\s*</span>')


@cache
def data() -> BehaviourData:
    return store.load()


def markers(language: str) -> dict[str, list[str]]:
    """Return the markers of each page of a language that has any, in their order, by its path."""
    pages = {}
    for path in sorted((ROOT / "docs" / language).rglob("*.md")):
        if found := [marker[0].strip() for marker in MARKER.finditer(path.read_text(encoding="utf-8"))]:
            pages[path.relative_to(ROOT / "docs" / language).as_posix()] = found
    return pages


def shown(language: str) -> list[tuple[str, str]]:
    """Return the page and the question of every row of every table."""
    return [
        (page, row.id)
        for page, found in markers(language).items()
        for marker in found
        for row in table.chosen(data(), MARKER.match(marker)["patterns"])
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_stands_in_one_table_on_the_page_of_its_area(language: str) -> None:
    expected = [(f"behaviour/{questions.area(name)}.md", name) for name in questions.labels()]
    assert sorted(shown(language)) == sorted(expected)


def test_both_languages_have_the_same_tables_in_the_same_order() -> None:
    assert markers("ja") == markers("en")
    assert markers("ja")["behaviour/index.md"] == ["<!-- behaviour:matrix -->"]


def test_the_data_say_each_question_as_it_is_worded_now() -> None:
    assert {row.id: row.label for row in data().questions} == questions.labels()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_badge_names_a_question_of_the_data(language: str) -> None:
    badges = {
        (path.name, name)
        for path in (ROOT / "docs" / language).rglob("*.md")
        for name in BADGE.findall(path.read_text(encoding="utf-8"))
    }
    assert badges
    assert {name for _, name in badges} - {row.id for row in data().questions} == set()


@pytest.mark.parametrize("known", FACTS, ids=lambda known: f"{known.name} {known.question}")
def test_what_was_known_by_hand_is_what_was_measured_and_stands_on_the_page(known: Fact) -> None:
    assert (f"behaviour/{known.page}.md", known.question) in shown("ja")
    answers = question(data(), known.question).answers
    assert [answer.since for answer in answers] == [step.since for step in known.steps]
    different = [
        (answer.value, step.answer)
        for answer, step in zip(answers, known.steps, strict=True)
        if not _is(answer.value, step.answer)
    ]
    assert different == []


def _is(value: Value | None, expected: Value) -> bool:
    if isinstance(expected, str) and expected.endswith("…"):
        return isinstance(value, str) and value.startswith(expected.removesuffix("…"))
    return value == expected
