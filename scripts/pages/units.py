"""Take a section apart into paragraphs, rows and items, and pair them with those of the other language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import TypeAlias

from scripts.pages import tables
from scripts.pages.body import Line, Section, heading_of
from scripts.pages.literals import Literal, of_line

ITEM = re.compile(r"^\s*(?P<bullet>[-*+]|\d+[.)])\s+")
DEFINITION = re.compile(r"^:\s+\S")
FOOTNOTE = re.compile(r"^\[\^[^\]\s]+\]:")


@dataclass(frozen=True)
class Unit:
    """A piece of a section that says the same in both languages."""

    kind: str
    """What it is, for people: paragraph, table row, list item, definition, footnote, heading."""
    lines: tuple[Line, ...]
    """Its lines."""

    @property
    def line(self) -> int:
        """Return the line where it begins."""
        return self.lines[0].number

    @cached_property
    def literals(self) -> dict[Literal, int]:
        """The literals in it, each with the line where it stands first."""
        found: dict[Literal, int] = {}
        for line in self.lines:
            for literal in of_line(line.text):
                found.setdefault(literal, line.number)
        return found

    @property
    def key(self) -> tuple[str, frozenset[Literal]]:
        """Return what tells it from other units, whatever the language."""
        return self.kind, frozenset(self.literals)


Group: TypeAlias = list[Unit]


def units(section: Section) -> list[Unit]:
    """Return the units of a section, in order; the rules of tables are none."""
    found: list[tuple[str, list[Line]]] = []
    before = 0
    for line in section.prose:
        if not line.text.strip() or tables.is_rule(line.text):
            continue
        kind = _kind(line)
        goes_on = found and before == line.number - 1 and found[-1][0] not in {"heading", "table row"}
        if goes_on and not kind:
            found[-1][1].append(line)
        else:
            found.append((kind or "paragraph", [line]))
        before = line.number
    return [Unit(kind, tuple(lines)) for kind, lines in found]


def _kind(line: Line) -> str | None:
    """Return what begins with a line; None for a line of a paragraph, or for one that goes on."""
    if tables.is_row(line.text):
        return "table row"
    if heading_of(line):
        return "heading"
    if ITEM.match(line.text):
        return "list item"
    if FOOTNOTE.match(line.text):
        return "footnote"
    return "definition" if DEFINITION.match(line.text) else None


def aligned(theirs: list[Unit], ours: list[Unit]) -> Iterator[tuple[Group, Group]]:
    """Yield the units of two languages that belong together: pairs where they can be told, else groups."""
    if _kinds(theirs) == _kinds(ours):
        yield from _pairs(theirs, ours)
        return
    keys = [unit.key for unit in theirs], [unit.key for unit in ours]
    for _, first, last, start, end in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        one, other = theirs[first:last], ours[start:end]
        yield from _pairs(one, other) if _kinds(one) == _kinds(other) else [(one, other)]


def _kinds(found: Group) -> list[str]:
    return [unit.kind for unit in found]


def _pairs(theirs: Group, ours: Group) -> Iterator[tuple[Group, Group]]:
    yield from (([one], [other]) for one, other in zip(theirs, ours, strict=True))
