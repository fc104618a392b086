"""Names that stand for each other, so that a reader who uses one of them finds a text that uses another.

Reads scripts/search/synonyms.json and the glossary.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from scripts.pages.glossary import Glossary

Groups: TypeAlias = tuple[frozenset[str], ...]

FILE = Path(__file__).with_name("synonyms.json")
_SHORT = re.compile(r"^(.+?) \(([^)]+)\)$")


def load(glossary: Glossary) -> Groups:
    """Return the groups of the file, and one for each term of the glossary."""
    typed = json.loads(FILE.read_text(encoding="utf-8"))["groups"]
    return tuple(frozenset(group) for group in [*typed, *_of_glossary(glossary)])


def _of_glossary(glossary: Glossary) -> Iterator[Iterable[str]]:
    for term in glossary.terms:
        avoided = (form for forms in term.avoid.values() for form in forms)
        yield {*(form for name in term.names.values() for form in _forms(name)), *avoided}


def _forms(name: str) -> tuple[str, ...]:
    found = _SHORT.match(name)
    return found.groups() if found else (name,)
