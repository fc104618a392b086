"""Write a page as the plain Markdown that a linter can read, and lead each place back to the page.

The pages use marks that CommonMark does not know: under an admonition or a tab, prose is indented and would
pass for code. What a reader sees is kept, front matter, table cells and the titles of boxes among it; code,
includes, comments, tags and attributes go. A line of the plain text comes from one line of the page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple

from scripts.pages import inline
from scripts.pages.body import Line
from scripts.pages.includes import LOOKS_LIKE_INCLUDE
from scripts.pages.tree import Page

PROSE_KEY = re.compile(r"^\s*(?:- )?(?P<key>title|description|what):\s+(?P<value>\S.*?)\s*$")
# A badge says whose word a sentence is, or which label a release has; it is no part of the sentence.
BADGE = r"\s*<span class=\"(?:mark|label)\b[^>]*>[^<]*</span>"
# A hook puts a release in place of the question; two in a row are two releases.
SINCE = r"(?P<since><span class=\"since\">[^<]*</span>)"
A_RELEASE = "1.{}.0"
TAG = r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>"
HIDDEN = re.compile(
    rf"{inline.CODE_SPAN.pattern}|{BADGE}|{SINCE}|<!--.*?(?:-->|$)|{TAG}|\s*\{{[:#.][^{{}}]*\}}|\*\*|!(?=\[)"
)
BOX = re.compile(r"^(?P<indent>\s*)(?:!!!|\?{3}\+?|={3}[!+]?)(?:\s+[\w-]+)*(?:\s+\"(?P<title>.*)\")?\s*$")
ROW = re.compile(r"^\s*\|.*\|\s*$")
RULE_OF_TABLE = re.compile(r"^[\s|:-]+$")
BORDER = re.compile(r"(?<!\\)\|")
DEFINITION = re.compile(r"^:\s+")
# A line of bold words alone is a heading that needs no id.
BOLD_LINE = re.compile(r"^\s*\*\*[^*]+\*\*\s*$")
INDENT = 4


class Piece(NamedTuple):
    """Where the text of a plain line stands on the page, from some position on."""

    at: int
    """Position in the plain line."""
    origin: int
    """Position in the line of the page."""


class Place(NamedTuple):
    """A place on the page."""

    line: int
    """Line, counted from 1."""
    column: int
    """Position in the line, counted from 0."""


@dataclass(frozen=True)
class PlainLine:
    """One line of plain text."""

    text: str = ""
    """What the linter reads."""
    number: int = 1
    """The line of the page that it comes from."""
    pieces: tuple[Piece, ...] = (Piece(0, 0),)
    """Where its text stands in that line."""

    def origin(self, column: int) -> int:
        """Return where a character of this line stands in the line of the page."""
        piece = self.pieces[bisect_right(self.pieces, column, key=lambda piece: piece.at) - 1]
        return piece.origin + column - piece.at


@dataclass(frozen=True)
class Plain:
    """A page as plain Markdown."""

    page: Page
    """The page."""
    lines: tuple[PlainLine, ...]
    """Its plain lines."""

    @cached_property
    def text(self) -> str:
        """All lines, as the linter reads them."""
        return "\n".join(line.text for line in self.lines) + "\n"

    @cached_property
    def starts(self) -> list[int]:
        """Where each plain line begins in the plain text."""
        return list(accumulate((len(line.text) + 1 for line in self.lines), initial=0))

    def place(self, offset: int) -> Place:
        """Return where a character of the plain text stands on the page."""
        index = min(bisect_right(self.starts, offset), len(self.lines)) - 1
        line = self.lines[index]
        return Place(line.number, max(0, line.origin(offset - self.starts[index])))

    def offset(self, units: int) -> int:
        """Return a position in the plain text that JavaScript gives in units of UTF-16."""
        return len(self._utf16[: 2 * units].decode("utf-16-le", "ignore"))

    @cached_property
    def _utf16(self) -> bytes:
        return self.text.encode("utf-16-le")


def plain(page: Page) -> Plain:
    """Return a page as plain Markdown."""
    return Plain(page, (*_front_matter(page), PlainLine(), *_body(page)))


def _front_matter(page: Page) -> Iterator[PlainLine]:
    """Yield the title where it is not the heading, the description, and what sources and history say."""
    titles = {heading.title for heading in page.body.headings if heading.level == 1}
    marks = {"title": "# ", "description": "", "what": "- "}
    for number, text in enumerate(page.text.split("\n")[: page.head.end], 1):
        match = PROSE_KEY.match(text)
        if match and not (match["key"] == "title" and page.head.text("title") in titles):
            quotes = match["value"][0] in "\"'" and match["value"][-1] == match["value"][0]
            value = text[: match.end("value") - quotes]
            yield from (_seen(number, value, match.start("value") + quotes, marks[match["key"]]), PlainLine())


def _body(page: Page) -> Iterator[PlainLine]:
    raw = page.text.split("\n")
    boxes: list[int] = []
    last = 0
    prose = page.body.prose
    for line, following in zip(prose, [*prose[1:], Line(0, "")], strict=True):
        if line.number != last + 1:
            yield PlainLine()
        last = line.number
        text = raw[line.number - 1] if line.text.strip() else ""
        if LOOKS_LIKE_INCLUDE.match(text):
            yield PlainLine()
        else:
            is_heading = bool(DEFINITION.match(following.text) or BOLD_LINE.match(text))
            yield from _of_line(line.number, text, boxes, is_heading)


def _of_line(number: int, text: str, boxes: list[int], is_heading: bool) -> Iterator[PlainLine]:
    """Yield a line without the indent of the boxes around it; `boxes` holds their indents."""
    if not text.strip():
        yield PlainLine()
        return
    indent = len(text) - len(text.lstrip(" "))
    while boxes and indent < boxes[-1]:
        boxes.pop()
    start = min(indent, INDENT * len(boxes))
    if box := BOX.match(text):
        boxes.append(indent + INDENT)
        if box["title"]:
            yield _seen(number, text[: box.end("title")], box.start("title"), " " * (indent - start) + "# ")
    elif ROW.match(text):
        yield from _cells(number, text)
    elif definition := DEFINITION.match(text):
        yield from (PlainLine(), _seen(number, text, definition.end()))
    else:
        yield _seen(number, text, *((indent, "# ") if is_heading else (start, "")))


def _cells(number: int, text: str) -> Iterator[PlainLine]:
    """Yield each cell of a row of a table as an item of a list."""
    if RULE_OF_TABLE.match(text):
        return
    masked = inline.CODE_SPAN.sub(lambda code: "X" * len(code[0]), text)
    borders = [border.start() for border in BORDER.finditer(masked)]
    for left, right in pairwise(borders):
        cell = text[left + 1 : right]
        if cell.strip():
            yield _seen(number, text[:right], right - len(cell.lstrip()), "- ")


def _seen(number: int, text: str, start: int, mark: str = "") -> PlainLine:
    """Return what a reader sees of a line from a position on, after a mark of Markdown."""
    shown, pieces = mark, [Piece(0, start - len(mark))]
    for hidden in HIDDEN.finditer(text, start):
        if not hidden["code"]:
            shown += text[start : hidden.start()] + (
                A_RELEASE.format(hidden.start()) if hidden["since"] else ""
            )
            start = hidden.end()
            pieces.append(Piece(len(shown), start))
    return PlainLine((shown + text[start:]).rstrip(), number, tuple(pieces))
