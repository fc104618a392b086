"""Render questions and their answers as a table. Pure."""

from __future__ import annotations

from fnmatch import fnmatchcase

from scripts.behaviour import shown
from scripts.behaviour.model import BehaviourData, Question
from scripts.behaviour.words import WORDS, Language, Words


def chosen(data: BehaviourData, patterns: str) -> list[Question]:
    """Return the questions that one of some patterns names, such as `retries.after-*`, in their own order."""
    return [
        question
        for question in data.questions
        if any(fnmatchcase(question.id, pattern) for pattern in patterns.split())
    ]


def render(data: BehaviourData, patterns: str, language: Language) -> str:
    """Return the table of some questions, as HTML."""
    words = WORDS[language]
    rows = "\n".join(_row(question, data, language, words) for question in chosen(data, patterns))
    return (
        f'<div class="behaviour" tabindex="0" data-search-exclude="true">\n<table class="behaviour-table">'
        f"<caption>{caption(words.caption, data)}</caption><thead><tr>"
        f'<th scope="col">{words.question}</th><th scope="col">{words.answers}</th></tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody></table>\n</div>"
    )


def caption(text: str, data: BehaviourData) -> str:
    """Fill in how many releases were run, and the last day."""
    day = max(measured.day for measured in data.measured)
    return text.format(count=len(data.measured), day=f"<time>{day.isoformat()}</time>")


def _row(question: Question, data: BehaviourData, language: Language, words: Words) -> str:
    label = shown.phrase(getattr(question.label, language))
    given = zip(question.answers, shown.answers(question, words), strict=True)
    answers = "".join(
        f"<div><dt>{shown.releases(answer, data, words)}</dt><dd>{text}</dd></div>" for answer, text in given
    )
    return f'<tr id="{question.id}"><th scope="row">{label}</th><td><dl>{answers}</dl></td></tr>'
