"""Find the heading that an entry leads to, in the article of a language."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from scripts.old_syntax.model import Entry
from scripts.old_syntax.words import Language
from scripts.setup import ROOT

DOCS = ROOT / "docs"
_HEADING = re.compile(r"^#{2,4} (?P<title>.+?) \{#(?P<id>[a-z0-9-]+)\}[ \t]*$", re.MULTILINE)


class NoTarget(ValueError):
    """An entry leads to a page or heading that does not exist; the message is a sentence."""


def heading(entry: Entry, language: Language, docs: Path = DOCS) -> str:
    """Return the text of the heading with the code before and after; raises NoTarget."""
    path = docs / language / entry.page
    if not path.is_file():
        raise NoTarget(f"docs/data/old-syntax.json: {entry.id} leads to {entry.page}, which does not exist.")
    # A page changes while `mkdocs serve` runs, so its age is part of the question.
    found = _headings(path, path.stat().st_mtime_ns).get(entry.anchor)
    if found is None:
        raise NoTarget(
            f"docs/data/old-syntax.json: {entry.id} leads to #{entry.anchor}, "
            f"which docs/{language}/{entry.page} does not have."
        )
    return found


@cache
def _headings(path: Path, changed: int) -> dict[str, str]:
    del changed
    text = path.read_text(encoding="utf-8")
    return {match["id"]: match["title"].replace("`", "") for match in _HEADING.finditer(text)}
