"""The titles of a new page, and the label that the menu shows."""

from __future__ import annotations

import re
from collections.abc import Mapping

from scripts.new.place import Place
from scripts.new.refusal import Refused
from scripts.pages.spacing import spaced
from scripts.pages.tree import LANGUAGES
from scripts.pages.unfinished import MARK

# Markdown or the theme would take these as tags, attributes, or the end of a heading.
NOT_IN_TITLES = re.compile(r"[<>{}]|#$")
SHORTEST = 2
PLACEHOLDERS = {"ja": f"{MARK}: 題名", "en": f"{MARK}: the title"}


def titles_of(given: Mapping[str, str | None]) -> dict[str, str]:
    """Return the title in each language, a placeholder where none was given; Refused says what is wrong."""
    return {language: _title(given[language], language) for language in LANGUAGES}


def _title(given: str | None, language: str) -> str:
    if given is None:
        return PLACEHOLDERS[language]
    title = " ".join(given.split())
    if len(title) < SHORTEST or not title.isprintable():
        raise Refused("--title", f"the title “{given}”", "words in one line")
    if wrong := NOT_IN_TITLES.search(title):
        wanted = "a title without < > { } anywhere and without # at its end"
        raise Refused("--title", f"“{wrong[0]}” in the title “{title}”", wanted)
    return spaced(title) if language == "ja" else title


def label_of(place: Place, titles: Mapping[str, str]) -> str:
    """Return the English label for the menu: the title, or words from the page's name."""
    if titles["en"] != PLACEHOLDERS["en"]:
        return titles["en"]
    return place.slug.replace("-", " ").capitalize()
