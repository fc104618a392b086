"""Ask every question of docs/data/questions.json in the real box: its answer has to come up."""

from __future__ import annotations

import pytest

from scripts.questions import catalogue
from tests.shared import once
from tests.site.articles import LANGUAGES, Article
from tests.site.search_box import FIRST, opened, pasted

pytestmark = pytest.mark.browser

QUESTIONS = catalogue.load().questions


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def found(context, address: str, language: str, tmp_path_factory) -> dict[str, list[str]]:
    """The pages found for each question of a language, by the question's id."""

    def ask() -> dict[str, list[str]]:
        with opened(context, address, language) as box:
            return {question.id: pasted(box, getattr(question, language)) for question in QUESTIONS}

    return once(tmp_path_factory, f"questions-{language}", ask)


def test_the_answer_is_among_the_first_three(found: dict[str, list[str]], language: str) -> None:
    missed = [
        f"{question.id} “{getattr(question, language)}”: {question.page} not in {found[question.id][:FIRST]}"
        for question in QUESTIONS
        if Article(language, question.page).path not in found[question.id][:FIRST]
    ]
    assert not missed, "\n".join(missed)


def test_the_list_of_questions_never_stands_before_the_answer(
    found: dict[str, list[str]], language: str
) -> None:
    itself = Article(language, "support/questions").path
    assert [name for name, pages in found.items() if pages[:1] == [itself]] == []
