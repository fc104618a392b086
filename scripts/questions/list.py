"""List the questions by kind, each with a link to its answer and to what its asker needs next.

Returns Markdown whose links name .md files, so that a strict build of MkDocs checks every page and anchor.
"""

from __future__ import annotations

import posixpath

from scripts.hooks.language import Language
from scripts.questions.model import Kind, Next, Question, QuestionData
from scripts.questions.words import KINDS, NEXT


def render(data: QuestionData, spoken: Language, page: str) -> str:
    """Return the list as it stands on a page, which is named as the records name pages."""
    return "\n\n".join(_group(data, kind, spoken, page) for kind in Kind if any(data.of_kind(kind)))


def _group(data: QuestionData, kind: Kind, spoken: Language, page: str) -> str:
    heading = f"## {KINDS[spoken][kind]} {{#{kind.value}}}"
    items = "\n".join(_item(question, spoken, page) for question in data.of_kind(kind))
    return f"{heading}\n\n{items}"


def _item(question: Question, spoken: Language, page: str) -> str:
    then = question.then
    asked = f"[{_plain(getattr(question, spoken))}]({_target(question, page)})"
    after = f"[{_plain(getattr(then, spoken))}]({_target(then, page)})"
    return f"- {asked}<br><small>{NEXT[spoken]}: {after}</small>"


def _target(place: Question | Next, page: str) -> str:
    file = posixpath.relpath(f"{place.page}.md", posixpath.dirname(page) or ".")
    return f"{file}#{place.anchor}"


def _plain(text: str) -> str:
    """Return text with what Markdown would take for markup as character references."""
    return "".join(f"&#{ord(sign)};" if sign in r"\`*_[]<>&" else sign for sign in text)
