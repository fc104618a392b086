"""The list of questions, its marker, and what the search index takes from it."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from scripts.hooks import questions as hook
from scripts.questions import list as question_list
from scripts.questions.model import Kind, Next, Question, QuestionData
from scripts.questions.words import KINDS, NEXT
from scripts.search import asked


def made(**changed) -> Question:
    then = Next(page="client/choose", anchor="mixtures", ja="表を見る", en="see the table")
    given = {"id": "err-01", "kind": Kind.ERRORS, "ja": "何が起きましたか", "en": "What happened?"}
    return Question(**{**given, "page": "errors/not-found", "anchor": "base-url", "then": then, **changed})


DATA = QuestionData(
    questions=(made(), made(id="sup-01", kind=Kind.SUPPORT, page="support/contact", anchor="quota"))
)


def test_questions_are_listed_by_kind_with_their_answer_and_what_comes_next() -> None:
    text = question_list.render(DATA, "en", "support/questions")
    assert text.index("## Support and contacts {#support}") < text.index("## Error messages {#errors}")
    assert "- [What happened?](contact.md#quota)<br>" in text
    assert "[What happened?](../errors/not-found.md#base-url)" in text
    assert "Next: [see the table](../client/choose.md#mixtures)" in text


def test_a_kind_without_questions_has_no_heading() -> None:
    assert "{#rest}" not in question_list.render(DATA, "ja", "support/questions")


def test_a_question_is_never_markup() -> None:
    data = QuestionData(questions=(made(en="Is [a](b) _so_ <b>?"),))
    text = question_list.render(data, "en", "index")
    assert "[Is &#91;a&#93;(b) &#95;so&#95; &#60;b&#62;?](errors/not-found.md#base-url)" in text


def test_an_id_stands_for_one_question() -> None:
    with pytest.raises(ValidationError, match="err-01: an id stands for one question"):
        QuestionData(questions=(made(), made()))


def test_the_marker_becomes_the_list_and_another_is_told_with_its_line() -> None:
    assert hook.filled("# A\n\n<!-- questions:list -->\n", DATA, "ja", "support/questions").count("- [") == 2
    found = hook.first_fault("# A\n\n<!-- questions:all -->\n", "docs/en/index.md")
    assert str(found).startswith("docs/en/index.md:3: found the marker <!-- questions:all -->; expected")
    assert hook.first_fault("<!-- questions:list -->\n", "docs/en/index.md") is None


def test_both_languages_have_the_words_of_every_kind() -> None:
    assert set(KINDS["ja"]) == set(KINDS["en"]) == set(Kind)
    assert NEXT.keys() == KINDS.keys()


def test_the_search_knows_all_questions_of_a_section_by_its_location() -> None:
    data = QuestionData(
        questions=(made(), made(id="err-02", en="Why is that?"), made(id="err-03", page="index"))
    )
    assert asked.by_location(data, "en") == {
        "errors/not-found/#base-url": "What happened? Why is that?",
        "#base-url": "What happened?",
    }
