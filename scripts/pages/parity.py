"""Compare the two languages of a page: same outline, code, tables, links and literals.

Each difference is told on the translation, with the line of the original beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from scripts.pages import inline
from scripts.pages.body import Line, Section
from scripts.pages.finding import Finding
from scripts.pages.includes import Include, includes_of
from scripts.pages.literals import literals
from scripts.pages.tree import LANGUAGES, Page, Tree

ADMONITION = re.compile(r"^\s*(?:!!!|\?\?\?\+?)\s+(?P<kind>[a-z-]+)")
TAB = re.compile(r"^\s*===[+!]?\s+\"")
LANGUAGE_IN_NAME = re.compile(r"\.(ja|en)(?=\.[a-z]+\"?$)")


class Part(NamedTuple):
    """One thing that both languages must have, in the same place."""

    line: int
    """Line on its page."""
    what: str
    """What is compared."""


def check(tree: Tree) -> Iterator[Finding]:
    """Yield every difference between the two languages of every page, and pages in one language only."""
    for name, found in tree.by_name.items():
        for language in LANGUAGES:
            if language not in found:
                other = next(iter(found.values()))
                yield Finding(
                    other.path, 1, "a page in one language only", f"docs/{language}/{name} beside it"
                )
    for original, translation in tree.pairs:
        yield from check_pair(original, translation)


def check_pair(original: Page, translation: Page) -> Iterator[Finding]:
    """Yield every difference between the two languages of one page."""
    outline = list(_differences(original, translation, "heading", _headings))
    yield from outline
    yield from _differences(original, translation, "code block", _code)
    yield from _differences(original, translation, "included file", _includes)
    if not outline:
        # Sections can be told apart by their ids only when the ids agree.
        for theirs, ours in zip(original.body.sections, translation.body.sections, strict=True):
            yield from _check_section(original, theirs, translation, ours)


def _differences(
    original: Page, translation: Page, noun: str, parts: Callable[[Page], list[Part]]
) -> Iterator[Finding]:
    start = translation.head.end + 1
    yield from _compare(original.path, parts(original), translation.path, parts(translation), noun, start)


def _compare(
    original: str,
    theirs: Sequence[Part],
    translation: str,
    ours: Sequence[Part],
    noun: str,
    start: int,
    place: str = "",
) -> Iterator[Finding]:
    """Yield the first place where two lists of parts differ; what follows would only repeat it."""
    for wanted, found in zip_longest(theirs, ours):
        if wanted and found and wanted.what == found.what:
            continue
        line = found.line if found else (ours[-1].line if ours else start)
        seen = f"the {noun} “{found.what}”" if found else f"no {noun} after this"
        should = (
            f"“{wanted.what}”, as in {original}:{wanted.line}" if wanted else f"none here, as in {original}"
        )
        yield Finding(translation, line, f"{seen}{place}", should)
        return


def _headings(page: Page) -> list[Part]:
    marked = [heading for heading in page.body.headings if heading.level > 1]
    return [Part(heading.line, f"{'#' * heading.level} {{#{heading.id}}}") for heading in marked]


def _code(page: Page) -> list[Part]:
    return [Part(fence.line, " / ".join(_code_of(fence.info, fence.content))) for fence in page.body.fences]


def _code_of(info: str, content: Sequence[str]) -> Iterator[str]:
    yield re.sub(r'\s*title="[^"]*"', "", info) or "no language"
    yield from (LANGUAGE_IN_NAME.sub("", line.strip()) for line in content)


def _includes(page: Page) -> list[Part]:
    """Return the files that are included outside blocks of code: diagrams."""
    in_prose = {line.number for line in page.body.prose}
    return [Part(found.line, _shared_name(found)) for found in includes_of(page) if found.line in in_prose]


def _shared_name(include: Include) -> str:
    return LANGUAGE_IN_NAME.sub("", include.file) + (f":{include.section}" if include.section else "")


def _check_section(original: Page, theirs: Section, translation: Page, ours: Section) -> Iterator[Finding]:
    place = f" in section “{ours.id}”"
    for noun, parts in _IN_SECTIONS.items():
        found, wanted = parts(ours.prose), parts(theirs.prose)
        yield from _compare(original.path, wanted, translation.path, found, noun, ours.line, place)
    yield from _check_literals(original, theirs, translation, ours)


def _admonitions(lines: Sequence[Line]) -> list[Part]:
    return [Part(line.number, match["kind"]) for line in lines if (match := ADMONITION.match(line.text))]


def _tabs(lines: Sequence[Line]) -> list[Part]:
    return [Part(line.number, "tab") for line in lines if TAB.match(line.text)]


def _tables(lines: Sequence[Line]) -> list[Part]:
    """Return the size of each table: rows without the head's rule, and columns of the head."""
    tables: list[list[Line]] = []
    before = Line(0, "")
    for line in lines:
        if line.text.lstrip().startswith("|"):
            if before.number != line.number - 1 or not before.text.lstrip().startswith("|"):
                tables.append([])
            tables[-1].append(line)
        before = line
    return [
        Part(rows[0].number, f"{len(rows) - 1} rows × {_columns(rows[0].text)} columns") for rows in tables
    ]


def _columns(row: str) -> int:
    cells = re.split(r"(?<!\\)\|", inline.without_code(row).strip())
    return len(cells) - 2


_IN_SECTIONS = {"admonition": _admonitions, "tab": _tabs, "table": _tables}


def _check_literals(original: Page, theirs: Section, translation: Page, ours: Section) -> Iterator[Finding]:
    wanted, found = literals(theirs), literals(ours)
    for literal, line in wanted.items():
        if literal not in found:
            missing = f"no {literal.kind} “{literal.text}” in section “{ours.id}”"
            yield Finding(translation.path, ours.line, missing, f"it, as in {original.path}:{line}")
    for literal, line in found.items():
        if literal not in wanted:
            extra = f"the {literal.kind} “{literal.text}”"
            where = f"it in section “{theirs.id}” of {original.path}:{theirs.line} too, or in neither"
            yield Finding(translation.path, line, extra, where)
