"""Take the body of a page apart: headings, fenced code, prose lines and sections, each with its line.

Works line by line, because fences also stand indented in lists, tabs and admonitions, where a Markdown parser
that does not know those extensions sees indented code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

FENCE = re.compile(r"^(?P<indent>\s*)(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)$")
HEADING = re.compile(r"^(?P<marks>#{1,6})\s+(?P<title>.*?)(?:\s*\{(?P<attributes>[^}]*)\})?\s*$")
EXPLICIT_ID = re.compile(r"(?:^|\s)#(\S+)")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
TOP = "top"


@dataclass(frozen=True)
class Line:
    """One line of prose."""

    number: int
    """Line in the file, counted from 1."""
    text: str
    """The line; comments are blanked out."""


@dataclass(frozen=True)
class Fence:
    """One fenced block of code."""

    line: int
    """Line of the opening fence."""
    info: str
    """What stands after the opening marks: language and options."""
    content: tuple[str, ...]
    """The lines between the fences, without the indent of the fence."""
    is_closed: bool = True
    """False when the page ends before the block does."""


@dataclass(frozen=True)
class Heading:
    """One heading."""

    line: int
    """Line in the file."""
    level: int
    """1 for the title of the page."""
    title: str
    """Its text, without the attributes."""
    id: str | None
    """The explicit id, or None."""


@dataclass(frozen=True)
class Section:
    """What stands between one heading below the title and the next; the first is named `top`."""

    id: str
    """Explicit id of its heading, else the heading's text; `top` for what comes before."""
    line: int
    """Line of its heading."""
    prose: tuple[Line, ...]
    """Its lines of prose, the heading among them."""
    fences: tuple[Fence, ...]
    """Its blocks of code."""


@dataclass(frozen=True)
class Body:
    """Everything below the front matter."""

    prose: tuple[Line, ...]
    """Lines outside fenced code, headings among them."""
    fences: tuple[Fence, ...]
    """Blocks of code, in order."""

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The headings, in order."""
        return tuple(filter(None, map(heading_of, self.prose)))

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The sections, in order; there is always a `top`."""
        starts = [(TOP, 0), *((h.id or h.title, h.line) for h in self.headings if h.level > 1)]
        ends = [line for _, line in starts[1:]] + [10**9]
        return tuple(self._section(name, line, end) for (name, line), end in zip(starts, ends, strict=True))

    def _section(self, id_: str, start: int, end: int) -> Section:
        prose = tuple(line for line in self.prose if start <= line.number < end)
        fences = tuple(fence for fence in self.fences if start <= fence.line < end)
        return Section(id_, start or (prose[0].number if prose else 1), prose, fences)


def heading_of(line: Line) -> Heading | None:
    """Return the heading that a line of prose holds, if it holds one."""
    match = HEADING.match(line.text)
    if not match:
        return None
    id_ = EXPLICIT_ID.search(match["attributes"] or "")
    return Heading(line.number, len(match["marks"]), match["title"].strip(), id_[1] if id_ else None)


def read(text: str, first_line: int = 1) -> Body:
    """Take the text below the front matter apart; `first_line` is its line in the file."""
    prose: list[Line] = []
    fences: list[Fence] = []
    numbered = iter(enumerate(_without_comments(text).split("\n"), first_line))
    for number, line in numbered:
        opening = FENCE.match(line)
        if opening:
            fences.append(_read_fence(number, opening, numbered))
        else:
            prose.append(Line(number, line))
    return Body(tuple(prose), tuple(fences))


def _read_fence(number: int, opening: re.Match[str], rest: Iterator[tuple[int, str]]) -> Fence:
    content: list[str] = []
    for _, line in rest:
        closing = line.strip()
        if closing and set(closing) == {opening["mark"][0]} and len(closing) >= len(opening["mark"]):
            return Fence(number, opening["info"].strip(), tuple(content))
        content.append(line.removeprefix(opening["indent"]))
    return Fence(number, opening["info"].strip(), tuple(content), is_closed=False)


def _without_comments(text: str) -> str:
    """Blank comments out, but keep their line breaks, so that line numbers stay true."""
    return COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
