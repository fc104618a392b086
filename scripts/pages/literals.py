"""Collect what must be the same in both languages: versions, dates, numbers, code spans, links.

Japanese and English forms of one thing come out as one thing: 2026 年 10 月 22 日 and October 22, 2026 are
both the date 2026-10-22; 120 秒 and 120 seconds are both 120 s.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from scripts.pages import embedded, inline

MONTH_NAMES = "January February March April May June July August September October November December"
MONTHS = MONTH_NAMES.split()
MONTH = "|".join(f"{name}|{name[:3]}\\.?" for name in MONTHS)
JAPANESE_DATE = re.compile(r"(?P<year>\d{4})\s?年\s?(?P<month>\d{1,2})\s?月(?:\s?(?P<day>\d{1,2})\s?日)?")
ENGLISH_DATE = re.compile(rf"\b(?P<name>{MONTH})\s+(?:(?P<day>\d{{1,2}}),\s+)?(?P<year>\d{{4}})\b")
BRITISH_DATE = re.compile(rf"\b(?P<day>\d{{1,2}})\s+(?P<name>{MONTH})\s+(?P<year>\d{{4}})\b")
ISO_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
VERSION = re.compile(r"(?<![\w.])v?(\d+(?:\.\d+)+(?:\.[x*])?)(?![\w])")
ENVIRONMENT_VARIABLE = re.compile(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b")
# What a reader fills in is named in the reader's language: {デプロイ名} is {deployment}.
PLACEHOLDER = re.compile(r"\{[\w -]+\}|<[\w -]+>")
DIGIT = re.compile(r"\d")
GROUPED = re.compile(r"(?<=\d),(?=\d{3}\b)")
# From ten on, digits in Japanese are digits in English too, or one of these words.
WORDS = {"ten": "10", "eleven": "11", "twelve": "12"}
WORD = re.compile(rf"\b(?:{'|'.join(WORDS)})\b", re.IGNORECASE)
NUMBER = re.compile(r"(?<![\w.,:-])\d{2,}(?![\w.-]*\d)")
UNITS = {
    "ms": r"ミリ秒|milliseconds?|ms\b",
    "s": r"秒|seconds?\b",
    "min": r"分(?!類|割|離|岐|析|散)|minutes?\b",
    "h": r"時間|hours?\b",
    "d": r"日間?|days?\b",
    "week": r"週間|weeks?\b",
    "month": r"(?:か月|ヶ月|カ月)|months?\b",
    "%": r"[%％]|パーセント|percent\b",
    "kB": r"[kK]B\b",
    "MB": r"MB\b",
}
# A single minute is often “a minute”, or 1 分あたり, so 1 of anything does not count.
QUANTITIES = [
    (unit, re.compile(rf"(?<![\w.])(?!1[^\d.])(\d+(?:\.\d+)?)[\s-]?(?:{names})"))
    for unit, names in UNITS.items()
]


class Literal(NamedTuple):
    """Something that does not change with the language."""

    kind: str
    """What it is, for people: version, date, number, code, link, variable."""
    text: str
    """Its form that both languages share."""


@cache
def of_line(line: str) -> tuple[Literal, ...]:
    """Return the literals of one line of prose; images and badges are no literals, but parts."""
    return tuple(_of_line(line))


def _of_line(line: str) -> Iterator[Literal]:
    yield from (Literal("code", PLACEHOLDER.sub("{}", code)) for code in inline.code_spans(line))
    line = embedded.without(line)
    yield from (Literal("link", inline.without_locale(target)) for target in inline.link_targets(line))
    text = inline.plain(line)
    yield from (Literal("variable", match[0]) for match in ENVIRONMENT_VARIABLE.finditer(text))
    text = WORD.sub(lambda match: WORDS[match[0].lower()], text)
    if DIGIT.search(text):
        yield from _numbers(GROUPED.sub("", text))


def _numbers(text: str) -> Iterator[Literal]:
    """Yield dates, versions and numbers; what was read as one of them is not read as the next."""
    for kind, pattern, shared_form in _PATTERNS:
        found = list(pattern.finditer(text))
        yield from (Literal(kind, shared_form(match)) for match in found)
        if found:
            text = pattern.sub(lambda match: " " * len(match[0]), text)
    yield from (Literal("number", match[0]) for match in NUMBER.finditer(text))


def _japanese_date(match: re.Match[str]) -> str:
    return _date(match["year"], int(match["month"]), match["day"])


def _english_date(match: re.Match[str]) -> str:
    month = next(
        number for number, name in enumerate(MONTHS, 1) if name.startswith(match["name"].rstrip("."))
    )
    return _date(match["year"], month, match["day"])


def _date(year: str, month: int, day: str | None) -> str:
    return f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")


def _quantity(unit: str) -> Callable[[re.Match[str]], str]:
    return lambda match: f"{match[1]} {unit}"


_PATTERNS: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    ("date", ISO_DATE, lambda match: match[0]),
    ("date", JAPANESE_DATE, _japanese_date),
    ("date", BRITISH_DATE, _english_date),
    ("date", ENGLISH_DATE, _english_date),
    ("version", VERSION, lambda match: match[1]),
    *(("number", pattern, _quantity(unit)) for unit, pattern in QUANTITIES),
)
