"""The titles of all pages, by language, for cards to be drawn of."""

from __future__ import annotations

from scripts.hooks.language import LANGUAGES, Language
from scripts.pages.front_matter import read
from scripts.setup import ROOT


def titles(language: Language) -> list[str]:
    """Return the title of every page."""
    files = sorted((ROOT / "docs" / language).rglob("*.md"))
    return [str(read(file.read_text(encoding="utf-8")).values["title"]) for file in files]


TITLES = [(title, language) for language in LANGUAGES for title in titles(language)]
