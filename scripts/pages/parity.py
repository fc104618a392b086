"""Compare the two languages of a page: same outline, code, tables, links, marks and literals.

Each difference is told on the translation, with the line of the original beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from scripts.pages import parts, unlike_literals
from scripts.pages.body import Section
from scripts.pages.finding import Finding
from scripts.pages.parts import Part
from scripts.pages.tree import LANGUAGES, Page, Tree
from scripts.pages.units import Group, aligned, units
from scripts.pages.unlike import Sides, differences, of_other_language


@dataclass(frozen=True)
class Comparison:
    """One kind of thing that both languages of a section must have in the same order."""

    noun: str
    """What it is called in a finding."""
    parts: Callable[[Page, Section], list[Part]]
    """What finds them."""
    is_in_language: bool = False
    """True when a file with a language in its name has to be that of the page."""
    unless: str = ""
    """Another kind; where that differs, this one would only repeat it."""


COMPARISONS = (
    Comparison("code block", parts.code),
    Comparison("included file", parts.included, is_in_language=True),
    Comparison("image", parts.images, is_in_language=True),
    Comparison("marker", parts.markers),
    Comparison("admonition", parts.admonitions),
    Comparison("tab", parts.tabs),
    Comparison("table", parts.columns),
    Comparison("table row", parts.rows, unless="table"),
    Comparison("list item", parts.items),
    Comparison("definition", parts.definitions),
    Comparison("footnote", parts.footnotes),
    Comparison("mark", parts.marks),
    Comparison("badge", parts.badges),
)


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
    for page in tree.pages:
        yield from _check_names(page)


def check_pair(original: Page, translation: Page) -> Iterator[Finding]:
    """Yield every difference between the two languages of one page."""
    outline = list(_check_outline(original, translation))
    yield from outline
    if not outline:
        for theirs, ours in zip(original.body.sections, translation.body.sections, strict=True):
            yield from _check_section(original, theirs, translation, ours)


def _check_outline(original: Page, translation: Page) -> Iterator[Finding]:
    sides = Sides(
        original.path, original.head.end + 1, translation.path, translation.head.end + 1, translation.language
    )
    # A heading without an id is for the check of headings to tell; here, its level still counts.
    known = all(heading.id for page in (original, translation) for heading in page.body.headings[1:])
    wanted, found = (parts.headings(page, with_ids=known) for page in (original, translation))
    yield from differences("heading", wanted, found, sides)


def _check_section(original: Page, theirs: Section, translation: Page, ours: Section) -> Iterator[Finding]:
    pairs = list(aligned(units(theirs), units(ours)))
    known = tuple((group[0].line, other[0].line) for group, other in pairs if group and other)
    sides = Sides(
        original.path, theirs.line, translation.path, ours.line, translation.language, theirs.id, known
    )
    told: set[str] = set()
    for one in COMPARISONS:
        if one.unless not in told:
            unlike = list(
                differences(one.noun, one.parts(original, theirs), one.parts(translation, ours), sides)
            )
            yield from unlike
            told |= {one.noun} if unlike else set()
    yield from _check_literals(pairs, told, sides)


def _check_literals(pairs: Sequence[tuple[Group, Group]], told: set[str], sides: Sides) -> Iterator[Finding]:
    """Yield the literals of one language only, but for those of rows and items that are told already."""
    rows = {"table row"} if "table" in told else set()
    for group, other in pairs:
        known = rows if group and other else rows | told
        theirs, ours = ([unit for unit in side if unit.kind not in known] for side in (group, other))
        yield from unlike_literals.differences(theirs, ours, sides)


def _check_names(page: Page) -> Iterator[Finding]:
    """Yield the files whose name says that they are in the other language."""
    for one in COMPARISONS:
        for section in page.body.sections if one.is_in_language else ():
            yield from of_other_language(page, one.noun, one.parts(page, section))
