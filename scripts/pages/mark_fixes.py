"""Give marks that name no source the source that the same mark names in the other language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.pages import embedded, inline
from scripts.pages.body import Line, Section
from scripts.pages.embedded import MARK
from scripts.pages.tree import Page


def with_sources_of(page: Page, other: Page) -> str:
    """Return the page with the missing sources of its marks, in sections whose marks agree in kind."""
    ours = {section.id: section for section in page.body.sections}
    theirs = {section.id: section for section in other.body.sections}
    lines = page.text.split("\n")
    for name in ours.keys() & theirs.keys():
        for before, text in _mended(ours[name], theirs[name]):
            # A line with a comment was blanked in part, so it cannot be put back.
            if lines[before.number - 1] == before.text:
                lines[before.number - 1] = text
    return "\n".join(lines)


def _mended(ours: Section, theirs: Section) -> Iterator[tuple[Line, str]]:
    """Yield the lines of a section to replace, each with its new text."""
    mine, its = _marks(ours), _marks(theirs)
    if [whose for whose, _ in mine] != [whose for whose, _ in its]:
        return
    sources = iter([source for _, source in its])
    for line in ours.prose:
        found = len(list(embedded.marks(line.text)))
        text = _with_sources(line, [next(sources) for _ in range(found)])
        if text != line.text:
            yield line, text


def _marks(section: Section) -> list[tuple[str, str]]:
    return [mark for line in section.prose for mark in embedded.marks(line.text)]


def _with_sources(line: Line, sources: list[str]) -> str:
    left = iter(sources)

    def mended(match: re.Match[str]) -> str:
        source = next(left)
        has_one = embedded.SOURCE.search(match["rest"])
        return match[0] if has_one or not source else f'{match[0][:-1]} data-source="{source}">'

    return inline.outside_code(line.text, lambda text: MARK.sub(mended, text), inline.CODE_SPAN)
