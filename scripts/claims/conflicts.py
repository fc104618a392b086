"""The boxes `!!! conflict`, in which official sources disagree: each position has its day. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scripts.pages import literals
from scripts.pages.body import Line

OPENING = re.compile(r"^(?P<indent> *)!!! conflict\b")
POSITION = re.compile(r"^\s*(?:[-*+] |\|(?!\s*:?-))")
LEAST = 2


@dataclass(frozen=True)
class Conflict:
    """One box."""

    line: int
    """Line of its first line."""
    positions: tuple[Line, ...]
    """The items of its list, or the rows of its table without the head."""


def conflicts_of(lines: Sequence[Line]) -> Iterator[Conflict]:
    """Yield the boxes on a page."""
    for at, line in enumerate(lines):
        if opening := OPENING.match(line.text):
            inside = _inside(lines[at + 1 :], len(opening["indent"]))
            yield Conflict(line.number, tuple(_positions(inside)))


def undated(conflict: Conflict) -> list[Line]:
    """Return the positions without a day."""
    return [line for line in conflict.positions if not _has_date(line.text)]


def _inside(lines: Sequence[Line], indent: int) -> Iterator[Line]:
    for line in lines:
        if line.text.strip() and len(line.text) - len(line.text.lstrip()) <= indent:
            return
        yield line


def _positions(lines: Iterator[Line]) -> Iterator[Line]:
    is_head = True
    for line in lines:
        if not POSITION.match(line.text):
            continue
        is_row = line.text.lstrip().startswith("|")
        if not (is_row and is_head):
            yield line
        is_head = False


def _has_date(text: str) -> bool:
    return any(found.kind == "date" for found in literals.of_line(text))
