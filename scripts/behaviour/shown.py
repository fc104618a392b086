"""Show a range of releases and an answer as HTML, in one language. Pure."""

from __future__ import annotations

import re
from html import escape
from typing import TypeAlias

from scripts.behaviour.model import Answer, BehaviourData, Question, Value
from scripts.behaviour.words import Words

Names: TypeAlias = tuple[str, ...]
LONG = 4
"""From so many entries on, a list that changed is shown as what changed."""

_CODE = re.compile(r"`([^`]+)`")
_SECONDS = re.compile(r"(?P<waits>waits )?(?P<count>[0-9.]+) s")
_SENT = re.compile(r"sent, (?P<status>\d{3})")


def phrase(text: str) -> str:
    """Return text as HTML, with what stands between backticks as code."""
    return _CODE.sub(r"<code>\1</code>", escape(text, quote=False))


def releases(answer: Answer, data: BehaviourData, words: Words) -> str:
    """Return in words which releases an answer is from."""
    first, last = answer.since == data.measured[0].release, answer.until == data.measured[-1].release
    if first and last:
        return words.every
    if first:
        return words.up_to.format(until=answer.until)
    if last:
        return words.from_on.format(since=answer.since)
    if answer.since == answer.until:
        return words.alone.format(since=answer.since)
    return words.between.format(since=answer.since, until=answer.until)


def answers(question: Question, words: Words) -> list[str]:
    """Return the answers of a question as HTML; of a long list that changes, what changed."""
    before: list[Answer | None] = [None, *question.answers[:-1]]
    newest = question.answers[-1]
    return [
        change(last.value, given.value, words, whole=given is newest)
        if last
        and isinstance(last.value, tuple)
        and isinstance(given.value, tuple)
        and len(last.value) >= LONG
        else answer(given, words)
        for last, given in zip(before, question.answers, strict=True)
    ]


def answer(given: Answer, words: Words) -> str:
    """Return an answer as HTML."""
    if given.value is None:
        return words.unknown.format(reason=escape(given.unknown or ""))
    return value(given.value, words)


def change(before: Names, after: Names, words: Words, *, whole: bool) -> str:
    """Return what a list gained and lost, and the list as well when asked for the whole."""
    parts = {
        words.added: tuple(name for name in after if name not in before),
        words.removed: tuple(name for name in before if name not in after),
        words.whole: after if whole else (),
    }
    return "<br>".join(text.format(names=value(names, words)) for text, names in parts.items() if names)


def value(given: Value, words: Words) -> str:
    """Return a value as HTML: words in the language, literal text as code."""
    if isinstance(given, bool):
        return words.yes if given else words.no
    if isinstance(given, tuple):
        return words.comma.join(value(part, words) for part in given) or words.nothing
    if isinstance(given, float | int):
        return f"{given:g}"
    if given in words.said:
        return phrase(words.said[given])
    if wait := _SECONDS.fullmatch(given):
        return (words.waits if wait["waits"] else words.seconds).format(count=wait["count"])
    if sent := _SENT.fullmatch(given):
        return words.sent.format(status=sent["status"])
    return f"<code>{escape(given, quote=False)}</code>"
