"""Break a title into lines of about the same length: English at spaces, Japanese between phrases.

Pure: widths come from a function, so this knows no font.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import pairwise
from typing import TypeAlias

import budoux

from scripts.hooks.language import Language

MOST_LINES = {84: 2, 76: 2, 68: 3, 60: 3, 52: 3}
"""Sizes of type to try, in pixels, the largest first, and how many lines of each there is room for."""
SMALLEST = min(MOST_LINES)
MORE = "…"

Measure: TypeAlias = Callable[[int, str], float]
"""Gives the width at a size of a text, in pixels."""

_AFTER_SPACE = re.compile(r"\S*\s+|\S+")
_AFTER_COLON = re.compile(r"(?<=[:：])(?=\s)")
_LATIN = re.compile(r"[!-~]")
_NOT_FIRST = frozenset(
    "、。，．・：；！？）」』】〉》〕｝］…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;!?)]}%"
)
_NOT_LAST = frozenset("（「『【〈《〔｛［([{")


@dataclass(frozen=True)
class Setting:
    """A title as it is set."""

    size: int
    """Size of type, in pixels."""
    lines: tuple[str, ...]
    """Its lines, from top to bottom."""


def set_in(title: str, language: Language, width: float, measure: Measure) -> Setting:
    """Return the title in the largest type in which it fits, cut at the end if it fits in none."""
    parts = phrases(title, language)
    for size, most in MOST_LINES.items():
        lines = _lines(parts, width, partial(measure, size))
        if 0 < len(lines) <= most:
            return Setting(size, lines)
    return Setting(SMALLEST, _cut(title, width, partial(measure, SMALLEST)))


def phrases(title: str, language: Language) -> tuple[str, ...]:
    """Return the parts of a title that stay together; joined, they are the title."""
    if language == "en":
        return tuple(_AFTER_SPACE.findall(title))
    found = [part for phrase in _parser().parse(title) for part in _AFTER_COLON.split(phrase)]
    together = found[:1]
    for before, after in pairwise(found):
        if _may_part(before, after):
            together.append(after)
        else:
            together[-1] += after
    return tuple(together)


@cache
def _parser() -> budoux.Parser:
    return budoux.load_default_japanese_parser()


def _may_part(before: str, after: str) -> bool:
    is_within_word = bool(_LATIN.match(before[-1]) and _LATIN.match(after[0]))
    return not (is_within_word or after[0] in _NOT_FIRST or before[-1] in _NOT_LAST)


def _lines(parts: Sequence[str], width: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    """Return the lines, balanced; none when a part is wider than a line."""
    widths = [measure(part.strip()) for part in parts]
    if max(widths, default=0) > width:
        return ()
    fewest = len(_filled(parts, width, measure))
    narrowest, widest = max(widths, default=0), width
    while widest - narrowest > 1:
        middle = (narrowest + widest) / 2
        if len(_filled(parts, middle, measure)) > fewest:
            narrowest = middle
        else:
            widest = middle
    return _filled(parts, widest, measure)


def _filled(parts: Sequence[str], width: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    lines = [""]
    for part in parts:
        if lines[-1] and measure((lines[-1] + part).strip()) > width:
            lines.append("")
        lines[-1] += part
    return tuple(line.strip() for line in lines)


def _cut(title: str, width: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    """Break between any characters, and drop what does not fit."""
    lines, most = _filled(tuple(title), width, measure), MOST_LINES[SMALLEST]
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and measure(last + MORE) > width:
        last = last[:-1]
    return (*lines[: most - 1], last.rstrip() + MORE)
