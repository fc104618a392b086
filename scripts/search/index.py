"""Make one language's search index of the index of the whole site."""

from __future__ import annotations

from typing import Any, TypeAlias

from scripts.hooks.language import DEFAULT, LANGUAGES, Language, root

Index: TypeAlias = dict[str, Any]


def of_language(whole: Index, language: Language) -> Index:
    """Return the index with one language's entries only, their locations relative to that language's root."""
    entries = [entry for entry in whole["docs"] if _language_of(entry["location"]) == language]
    start = len(root(language))
    docs = [{**entry, "location": entry["location"][start:]} for entry in entries]
    return {"config": {**whole["config"], "lang": [language]}, "docs": docs}


def _language_of(location: str) -> Language:
    others = (language for language in LANGUAGES if language != DEFAULT)
    return next((language for language in others if location.startswith(root(language))), DEFAULT)
