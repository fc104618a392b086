"""Every question has its whole answer on a page, in both languages: answers.json says which points."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts.questions import catalogue
from scripts.questions.model import Next, Question
from scripts.setup import ROOT
from tests.questions.page_text import TOP, plain, sections, whole

LANGUAGES = ("ja", "en")
ANSWERS = json.loads(Path(__file__).with_name("answers.json").read_text(encoding="utf-8"))
DATA = catalogue.load()
BY_ID = {question.id: question for question in DATA.questions}
PLACES: list[Question | Next] = [place for question in DATA.questions for place in (question, question.then)]


def test_questions_and_answers_are_the_same_ones_and_at_least_45() -> None:
    assert ANSWERS.keys() == BY_ID.keys()
    assert len(BY_ID) >= 45


def test_the_questions_stand_by_kind() -> None:
    kinds = [question.kind for question in DATA.questions]
    assert kinds == sorted(kinds, key=list(type(kinds[0])).index)


def test_every_point_has_telling_phrases_in_both_languages() -> None:
    thin = [
        (name, point["point"])
        for name, points in ANSWERS.items()
        for point in points
        if point.keys() != {"point", *LANGUAGES} or not all(point[language] for language in LANGUAGES)
    ]
    assert thin == []
    assert [name for name, points in ANSWERS.items() if not points] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_and_what_comes_next_are_there(language: str) -> None:
    missing = {f"{place.page}#{place.anchor}" for place in PLACES if not is_there(place, language)}
    assert missing == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", BY_ID)
def test_the_answer_makes_every_point(name: str, language: str) -> None:
    question = BY_ID[name]
    found = sections(language, question.page)
    page = whole(language, question.page)
    near = f"{found[TOP]} {found[question.anchor]}"
    for point in ANSWERS[name]:
        phrases = [plain(phrase) for phrase in point[language]]
        absent = [phrase for phrase in phrases if phrase not in page]
        assert absent == [], f"{question.page}: {point['point']}"
        assert any(phrase in near for phrase in phrases), f"not in #{question.anchor}: {point['point']}"


def is_there(place: Question | Next, language: str) -> bool:
    """Tell whether a page exists and has a heading with the id."""
    file = ROOT / "docs" / language / f"{place.page}.md"
    return file.is_file() and place.anchor in sections(language, place.page)
