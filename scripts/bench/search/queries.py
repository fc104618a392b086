"""What people type, and how well an answer suits it. Pure, but for reading the file of the queries."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from scripts.hooks.language import Language, root
from scripts.search.places import folder
from scripts.setup import ROOT

FOLDER = ROOT / "tests" / "search" / "queries"
AMONG = 3
LISTED = 10
"""How many pages of an answer are looked at."""


@dataclass(frozen=True)
class Query:
    """One query and what answers it."""

    text: str
    """What is typed."""
    wanted: frozenset[str]
    """Addresses of the pages that answer it, relative to the site's root."""


def load(language: Language) -> list[Query]:
    """Return the queries of a language."""
    return parse((FOLDER / f"{language}.json").read_text(encoding="utf-8"), language)


def parse(text: str, language: Language) -> list[Query]:
    """Read a file of queries; a query leads to pages, whichever section of them is named."""
    return [
        Query(
            entry["query"],
            frozenset(root(language) + folder(place.partition("#")[0]) for place in entry["pages"]),
        )
        for entry in json.loads(text)
    ]


def place(query: Query, found: Sequence[str]) -> int:
    """Return the place of the first page that answers the query, counted from 1; 0 for none."""
    return next((at for at, page in enumerate(found, 1) if page in query.wanted), 0)


def strangers(found: Sequence[str], language: Language) -> int:
    """Return how many of the first ten pages are in the other language."""
    return sum((page.split("/")[0] == "en") != (language == "en") for page in found[:LISTED])


def pages(addresses: Sequence[str]) -> list[str]:
    """Return each page once, in the order of its first place."""
    return list(dict.fromkeys(addresses))
