"""Take from a section what both languages must have in the same order: code, tables, images, marks."""

from __future__ import annotations

import re
from typing import NamedTuple

from scripts.pages import embedded, inline, tables
from scripts.pages.body import Line, Section
from scripts.pages.includes import INCLUDE
from scripts.pages.literals import Literal, of_line
from scripts.pages.tree import Page
from scripts.pages.units import DEFINITION, ITEM

ADMONITION = re.compile(r"^\s*(?:!!!|\?\?\?\+?)\s+(?P<kind>[a-z-]+)")
TAB = re.compile(r"^\s*===[+!]?\s+\"")
FOOTNOTE = re.compile(r"\[\^(?P<id>[^\]\s]+)\](?P<colon>:?)")
TITLE = re.compile(r'\s*title="[^"]*"')


class Part(NamedTuple):
    """One thing that both languages must have, in the same place."""

    line: int
    """Line on its page."""
    what: str
    """What is compared."""
    near: frozenset[Literal] = frozenset()
    """Literals beside it, which tell one row or item from its neighbours; they are not compared here."""


def headings(page: Page, *, with_ids: bool = True) -> list[Part]:
    """Return the level and the id of every heading below the title."""
    found = [heading for heading in page.body.headings if heading.level > 1]
    ids = [f" {{#{heading.id}}}" if with_ids else "" for heading in found]
    return [
        Part(heading.line, f"{'#' * heading.level}{id_}") for heading, id_ in zip(found, ids, strict=True)
    ]


def code(page: Page, section: Section) -> list[Part]:
    """Return each block of code: its language, its options but for the title, and what it includes."""
    del page
    return [
        Part(
            fence.line,
            " / ".join([TITLE.sub("", fence.info) or "no language", *map(str.strip, fence.content)]),
        )
        for fence in section.fences
    ]


def included(page: Page, section: Section) -> list[Part]:
    """Return the files that are included outside blocks of code: diagrams."""
    del page
    found = [(line.number, INCLUDE.match(line.text)) for line in section.prose]
    return [
        Part(number, match["file"] + (f":{match['section']}" if match["section"] else ""))
        for number, match in found
        if match
    ]


def images(page: Page, section: Section) -> list[Part]:
    """Return the file of each image, and whether a text stands in for it."""
    del page
    return [
        Part(line.number, f"{file} {'with' if text else 'without'} a text in its place")
        for line in section.prose
        for file, text in embedded.images(line.text)
    ]


def admonitions(page: Page, section: Section) -> list[Part]:
    """Return the kind of each admonition."""
    del page
    found = [(line.number, ADMONITION.match(line.text)) for line in section.prose]
    return [Part(number, match["kind"]) for number, match in found if match]


def tabs(page: Page, section: Section) -> list[Part]:
    """Return each tab; its title is in the language of the page."""
    del page
    return [Part(line.number, "=== tab") for line in section.prose if TAB.match(line.text)]


def items(page: Page, section: Section) -> list[Part]:
    """Return each item of a list: numbered or not."""
    del page
    found = [(line, ITEM.match(line.text)) for line in section.prose]
    return [
        Part(line.number, "1." if match["bullet"][0].isdigit() else "-", _near(line))
        for line, match in found
        if match
    ]


def definitions(page: Page, section: Section) -> list[Part]:
    """Return each definition of a term."""
    del page
    return [Part(line.number, ":", _near(line)) for line in section.prose if DEFINITION.match(line.text)]


def footnotes(page: Page, section: Section) -> list[Part]:
    """Return each footnote, and each place that refers to one."""
    del page
    return [
        Part(line.number, f"[^{match['id']}]{match['colon']}")
        for line in section.prose
        for match in FOOTNOTE.finditer(inline.without_code(line.text))
    ]


def columns(page: Page, section: Section) -> list[Part]:
    """Return the columns of each table."""
    del page
    found = tables.tables_of(section.prose)
    return [Part(rows[0].number, _counted(tables.cells(rows[0].text), "column")) for rows in found]


def rows(page: Page, section: Section) -> list[Part]:
    """Return the rows of all tables: how many cells each has, and which of them are empty."""
    del page
    found = [row for row in section.prose if tables.is_row(row.text) and not tables.is_rule(row.text)]
    return [Part(row.number, _cells(row.text), _near(row)) for row in found]


def _cells(row: str) -> str:
    found = tables.cells(row)
    empty = [str(number) for number, cell in enumerate(found, 1) if not cell]
    return _counted(found, "cell") + (f", empty in column {' and '.join(empty)}" if empty else "")


def _counted(found: list[str], noun: str) -> str:
    return f"{len(found)} {noun}{'' if len(found) == 1 else 's'}"


def marks(page: Page, section: Section) -> list[Part]:
    """Return whose word each mark says it is, and the source that it names."""
    del page
    return [
        Part(line.number, f"{whose} from {source}" if source else whose)
        for line in section.prose
        for whose, source in embedded.marks(line.text)
    ]


def badges(page: Page, section: Section) -> list[Part]:
    """Return each badge that says since which release something holds."""
    del page
    return [Part(line.number, since) for line in section.prose for since in embedded.badges(line.text)]


def markers(page: Page, section: Section) -> list[Part]:
    """Return the comments and fields that a hook puts something in the place of."""
    lines = page.text.split("\n")
    return [
        Part(line.number, marker)
        for line in section.prose
        for marker in embedded.markers(lines[line.number - 1])
    ]


def _near(line: Line) -> frozenset[Literal]:
    return frozenset(of_line(line.text))
