"""Other names under which a reader may look for what a text says.

Reads scripts/search/synonyms.json and the glossary. Names of one group stand for each other; a Japanese name
written in several katakana words is also looked for as one.
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
_KATAKANA_WORDS = re.compile(r"[ァ-ヶー]{2,}(?: [ァ-ヶー]{2,})+")
_SHORT = re.compile(r"^(.+?) \(([^)]+)\)$")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[A-Za-z0-9]")


def load(glossary: Glossary) -> Groups:
    """Return the groups of the file, and one for each term of the glossary."""
    typed = json.loads(FILE.read_text(encoding="utf-8"))["groups"]
    return tuple(frozenset(group) for group in [*typed, *_of_glossary(glossary)])


def other_names(text: str, groups: Groups) -> list[str]:
    """Return the names that the text does not hold itself, but that mean something it holds."""
    if not _LETTER.search(text):
        return []
    lower = text.lower()
    found = [name for group in groups if any(_holds(lower, name) for name in group) for name in group]
    joined = [words.replace(" ", "") for words in _KATAKANA_WORDS.findall(text)]
    others = [*joined, *(name.replace(" ", "") for name in found if _KATAKANA_WORDS.search(name)), *found]
    return sorted({name for name in others if name.lower() not in lower})


def _of_glossary(glossary: Glossary) -> Iterator[Iterable[str]]:
    for term in glossary.terms:
        avoided = (form for forms in term.avoid.values() for form in forms)
        yield {*(form for name in term.names.values() for form in _forms(name)), *avoided}


def _forms(name: str) -> tuple[str, ...]:
    found = _SHORT.match(name)
    return found.groups() if found else (name,)


def _holds(lower: str, name: str) -> bool:
    """Tell whether a text in lower case holds a name; one in Latin letters only as a whole word."""
    wanted = name.lower()
    if wanted not in lower:
        return False
    return not _WORD.match(wanted) or bool(
        re.search(rf"(?<![\w.]){re.escape(wanted)}(?!\w|\.\d)", lower, re.ASCII)
    )
