"""Tell where two lists of parts differ, one sentence a difference, with the line on either side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from scripts.pages.finding import Finding
from scripts.pages.parts import Part
from scripts.pages.tree import Page

LANGUAGE_IN_NAME = re.compile(r"\.(?P<language>ja|en)(?=\.[a-z0-9]+\b)")


@dataclass(frozen=True)
class Sides:
    """Two texts that belong together, and what the findings call them."""

    original: str
    """Path of the original."""
    theirs: int
    """Line where the text begins in the original."""
    translation: str
    """Path of the translation."""
    ours: int
    """Line where the text begins in the translation."""
    language: str
    """Language of the translation."""
    section: str = ""
    """Id of the section; empty for a whole page."""
    known: tuple[tuple[int, int], ...] = ()
    """Lines of the original, each with the line of the translation that answers it, in order."""

    @property
    def place(self) -> str:
        """Return words that name the section."""
        return f" in section “{self.section}”" if self.section else ""

    def counterpart(self, line: int) -> int:
        """Return the last line of the translation that is known to answer this line or one before it."""
        return max((ours for theirs, ours in self.known if theirs <= line), default=self.ours)


def _shared(part: Part) -> str:
    """Return what both languages have in common of a part: names of files without their language."""
    return LANGUAGE_IN_NAME.sub("", part.what)


def differences(noun: str, theirs: Sequence[Part], ours: Sequence[Part], sides: Sides) -> Iterator[Finding]:
    """Yield each place where two lists of parts differ."""
    if len(theirs) == len(ours):
        yield from _unlike(noun, theirs, ours, (sides.theirs, sides.ours), sides)
        return
    keys = [(_shared(part), part.near) for part in theirs], [(_shared(part), part.near) for part in ours]
    for what, first, last, start, end in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if what != "equal":
            before = (
                theirs[first - 1].line if first else sides.theirs,
                ours[start - 1].line if start else sides.ours,
            )
            yield from _unlike(noun, theirs[first:last], ours[start:end], before, sides)


def _unlike(
    noun: str, theirs: Sequence[Part], ours: Sequence[Part], before: tuple[int, int], sides: Sides
) -> Iterator[Finding]:
    """Yield the parts that differ, one by one; `before` gives the lines after which the two lists begin."""
    for wanted, found in zip_longest(theirs, ours):
        if wanted and found and _shared(wanted) == _shared(found):
            before = wanted.line, found.line
            continue
        line = found.line if found else max(before[1], sides.counterpart(wanted.line if wanted else 0))
        seen = f"the {noun} “{found.what}”" if found else f"no {noun} after this"
        as_in = f"as in {sides.original}:{wanted.line if wanted else before[0]}"
        should = f"“{in_language(wanted.what, sides.language)}”" if wanted else "none here"
        yield Finding(sides.translation, line, f"{seen}{sides.place}", f"{should}, {as_in}")


def of_other_language(page: Page, noun: str, found: Sequence[Part]) -> Iterator[Finding]:
    """Yield the files whose name says that they are in the other language."""
    for part in found:
        named = LANGUAGE_IN_NAME.search(part.what)
        if named and named["language"] != page.language:
            seen = f"the {noun} “{part.what}” in the other language"
            yield Finding(page.path, part.line, seen, f"“{in_language(part.what, page.language)}”")


def in_language(name: str, language: str) -> str:
    """Return the name of a file as it is in a language; the same where it has none in it."""
    return LANGUAGE_IN_NAME.sub(f".{language}", name)
