"""Make one language's search index of the index of the whole site.

Beside title and text, an entry gets the other names of what each of them says, and the questions that it
answers, in three fields that are searched but never shown.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Any, TypeAlias

from scripts.hooks.language import DEFAULT, LANGUAGES, Language, root
from scripts.search.asked import Asked
from scripts.search.synonyms import Groups, other_names

Index: TypeAlias = dict[str, Any]

OTHER_TITLES = "other_titles"
OTHER_WORDS = "other_words"
ASKED = "asked"
# A name that stands in the title itself counts more than one that means the same.
FIELDS = {OTHER_TITLES: {"boost": 500.0}, OTHER_WORDS: {"boost": 0.5}, ASKED: {"boost": 1000.0}}
# Below what answers a question: the home page, which speaks of everything, notes of releases, the lists of
# terms and of questions.
BOOSTS = {"": 0.1, "releases/": 0.3, "about/glossary/": 0.3, "support/questions/": 0.3}
_TAG = re.compile(r"<[^>]+>")


def of_language(
    whole: Index, language: Language, groups: Groups = (), asked: Asked = MappingProxyType({})
) -> Index:
    """Return the index with one language's entries only, their locations relative to that language's root."""
    config = whole["config"] | {"lang": [language], "fields": whole["config"]["fields"] | FIELDS}
    start = len(root(language))
    return {
        "config": config,
        "docs": [
            _entry(entry, entry["location"][start:], groups, asked)
            for entry in whole["docs"]
            if _language_of(entry["location"]) == language
        ],
    }


def _entry(entry: Index, location: str, groups: Groups, asked: Asked) -> Index:
    """Return an entry with what else finds it; tags are left out, because they are English on every page."""
    made: Index = {"location": location, "title": entry["title"], "text": entry["text"]}
    if titles := other_names(entry["title"], groups):
        made[OTHER_TITLES] = " ".join(titles)
    words = set(other_names(f"{entry['title']} {_TAG.sub(' ', entry['text'])}", groups)) - set(titles)
    if words:
        made[OTHER_WORDS] = " ".join(sorted(words))
    if location in asked:
        made[ASKED] = asked[location]
    return made | _boost(location)


def _boost(location: str) -> Index:
    page = location.partition("#")[0]
    boosts = [boost for start, boost in BOOSTS.items() if page == start or (start and page.startswith(start))]
    return {"boost": boosts[0]} if boosts else {}


def _language_of(location: str) -> Language:
    others = (language for language in LANGUAGES if language != DEFAULT)
    return next((language for language in others if location.startswith(root(language))), DEFAULT)
