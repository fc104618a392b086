"""Hash a page section by section, so that a translation knows which sections of its original have changed.

White space, link targets, comments and included code do not count, nor does what a reader never sees: the way
emphasis, bullets and rules of tables are typed, and the source that a mark names. Mending a link or a program
never makes a translation stale.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from scripts.pages import body, embedded, front_matter, inline, tables
from scripts.pages.body import TOP, Section
from scripts.pages.includes import LOOKS_LIKE_INCLUDE

DIGITS = 8
TRANSLATED_KEYS = ("title", "description")
LINK_TARGET = re.compile(r"(?<=\])\([^)\s]+(?:\s+\"[^\"]*\")?\)")
SPACE = re.compile(r"\s+")
BULLET = re.compile(r"^(\s*)[*+](?=\s)")
RULE_CELL = re.compile(r":?-+:?")
UNDERSCORES = re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])(.+?)(?<=[^\s_])\1(?!\w)")


def hashes(text: str) -> dict[str, str]:
    """Return a hash for each section of a page, in order; `top` holds the title and what comes before."""
    return dict(_hashes(text))


# A preview asks for every page with each change of one.
@lru_cache(maxsize=4096)
def _hashes(text: str) -> tuple[tuple[str, str], ...]:
    head = front_matter.read(text)
    found = body.read("\n".join(text.split("\n")[head.end :]))
    texts = {section.id: _normalised(section) for section in found.sections}
    # The title and the description are translated, too; the rest of the front matter is not prose.
    texts[TOP] = "".join(_squeezed(head.text(key)) for key in TRANSLATED_KEYS) + texts[TOP]
    return tuple((section, _digest(text)) for section, text in texts.items())


def stale_sections(original: str, source_hash: Mapping[str, str]) -> list[str]:
    """Return the ids of the sections that changed since the stamp, in order; lost ones come last.

    `original` is the whole text of the original page, `source_hash` the mapping in the translation's front
    matter; its values may be of any type, as YAML reads a hash of digits alone as a number. What follows the
    hash of the original is the translation's own, see stamps.py.
    """
    now = hashes(original)
    stamped = {section: str(value).partition("-")[0] for section, value in source_hash.items()}
    changed = [section for section, value in now.items() if stamped.get(section) != value]
    return changed + [section for section in stamped if section not in now]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


def _normalised(section: Section) -> str:
    prose = [_typed_alike(line.text) for line in section.prose]
    typed = [line for fence in section.fences for line in fence.content]
    return "".join(_squeezed(line) for line in [*prose, *typed] if not LOOKS_LIKE_INCLUDE.match(line))


def _squeezed(line: str) -> str:
    without_targets = inline.BARE_ADDRESS.sub("", LINK_TARGET.sub("", line))
    return SPACE.sub("", unicodedata.normalize("NFC", without_targets))


def _typed_alike(line: str) -> str:
    """Return a line of prose typed in the one of several ways that our pages use."""
    if tables.is_rule(line):
        return RULE_CELL.sub("---", line)
    return _with_stars(embedded.SOURCE.sub("", BULLET.sub(r"\1-", line)))


def _with_stars(line: str) -> str:
    """Return a line with stars around what is emphasised, in place of underscores."""
    letters = list(line)
    masked = inline.NOT_PROSE.sub(lambda match: "x" * len(match[0]), line)
    for match in UNDERSCORES.finditer(masked):
        for start in (match.start(1), match.end() - len(match[1])):
            letters[start : start + len(match[1])] = "*" * len(match[1])
    return "".join(letters)
