"""Words under which readers look for a page, beside those it says; from scripts/search/aliases.json."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from scripts.hooks.language import Language
from scripts.search.places import folder

Aliases: TypeAlias = Mapping[str, tuple[str, ...]]
"""Words by the address of the page, relative to a language's root."""

FILE = Path(__file__).with_name("aliases.json")


def load(language: Language) -> Aliases:
    """Return the words of a language by the page they lead to."""
    typed = json.loads(FILE.read_text(encoding="utf-8"))["pages"]
    return {folder(page): tuple(words[language]) for page, words in typed.items() if language in words}
