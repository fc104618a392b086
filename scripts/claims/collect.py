"""Gather every source of the project, with the place where it is given: pages, and data files that cite.

Reads docs/<language>/**/*.md and docs/data/*.json.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.claims.model import Source, kind_of, sources_of
from scripts.pages.tree import Page, Tree


@dataclass(frozen=True)
class Cited:
    """A source, and one place that rests on it."""

    place: str
    """Page (errors/rate-limit.md) or data file (docs/data/errors.json)."""
    room: str
    """What kind of page it is, by its section: errors, support, …; `data` for a file."""
    source: Source
    """The source."""


def cited(tree: Tree) -> list[Cited]:
    """Return what every article and data file rests on; both languages of an article share one list."""
    return [*_of_pages(tree), *_of_data(tree.root)]


def _of_pages(tree: Tree) -> Iterator[Cited]:
    for original, _ in tree.pairs:
        for source in sources_of(original.head.entries("sources")):
            yield Cited(original.name, room_of(original), source)


def room_of(page: Page) -> str:
    """Return the section of a page; `home` for the page at the top."""
    room, _, rest = page.name.partition("/")
    return room if rest else "home"


def _of_data(root: Path) -> Iterator[Cited]:
    for path in sorted((root / "docs" / "data").glob("*.json")):
        if path.name.endswith(".schema.json"):
            continue
        records = _with_day(json.loads(path.read_text(encoding="utf-8")))
        for number, (url, day) in enumerate(records, 1):
            source = Source(number, "", url, "", day, kind_of(url))
            yield Cited(f"docs/data/{path.name}", "data", source)


def _with_day(value: object) -> Iterator[tuple[str, str]]:
    """Yield address and day of each record that has both."""
    if isinstance(value, dict):
        if isinstance(value.get("url"), str) and isinstance(value.get("read"), str):
            yield value["url"], value["read"]
        yield from (found for part in value.values() for found in _with_day(part))
    elif isinstance(value, list):
        yield from (found for part in value for found in _with_day(part))
