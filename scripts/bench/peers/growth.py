"""Make the content as large as if there were so many pages, for the peers and for our own project alike."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from scripts.bench.peers.content import Content, Section
from scripts.hooks.language import LANGUAGES

COUNTS = (100, 500, 1000, 3000)
"""How many pages, both languages together."""
LARGEST = 3000
PATIENCE = 300.0
"""Seconds that a build of the size before may take for the largest to be tried."""

REPEATED = ("client", "rest", "support", "versions")
"""Folders whose articles are repeated or left out: no other page and no data speak of their number."""


def sized(sections: Iterable[Section], count: int) -> tuple[Section, ...]:
    """Return the menu of so many pages: articles repeated in turn, or the last of them left out."""
    menu = list(sections)
    wanted = count // len(LANGUAGES)
    articles = [key for section in menu for key in section.keys if is_article(key)]
    missing = wanted - sum(len(section.keys) for section in menu)
    if missing < 0:
        gone = set(articles[missing:])
        return tuple(replace(each, keys=tuple(key for key in each.keys if key not in gone)) for each in menu)
    copies = (copy_of(key, number) for number in itertools.count(2) for key in articles)
    added = list(itertools.islice(copies, missing)) if articles else []
    return tuple(
        replace(each, keys=(*each.keys, *(copy for copy in added if original(copy) in each.keys)))
        for each in menu
    )


def is_article(key: str) -> bool:
    """Tell whether a page is one that can be repeated."""
    folder, _, name = key.partition("/")
    return folder in REPEATED and bool(name)


def copy_of(key: str, number: int) -> str:
    """Return the place of a copy, counted from 2."""
    return f"{key}--{number}"


def original(key: str) -> str:
    """Return the place of what a copy was made of."""
    return key.rpartition("--")[0] or key


def content(given: Content, count: int) -> Content:
    """Return the content with so many pages."""
    sections = sized(given.sections, count)
    keys = [key for section in sections for key in section.keys]
    pages = tuple(
        replace(given.of(language)[original(key)], key=key) for language in LANGUAGES for key in keys
    )
    return replace(given, sections=sections, pages=pages)


def project(folder: Path, sections: Iterable[Section], count: int) -> None:
    """Make a copy of our project so large: its sources, and the entries of its menu."""
    before = [key for section in sections for key in section.keys]
    after = [key for section in sized(sections, count) for key in section.keys]
    for language in LANGUAGES:
        pages = folder / "docs" / language
        for key in set(before) - set(after):
            (pages / f"{key}.md").unlink(missing_ok=True)
        for key in set(after) - set(before):
            source = (pages / f"{original(key)}.md").read_text(encoding="utf-8")
            (pages / f"{key}.md").write_text(source, encoding="utf-8")
    configuration = folder / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    configuration.write_text(with_entries(text, before, after), encoding="utf-8")


def with_entries(configuration: str, before: Iterable[str], after: Iterable[str]) -> str:
    """Return mkdocs.yml with the entries of the pages that are there afterwards."""
    kept, listed = set(after), set(before)
    copies: dict[str, list[str]] = {}
    for key in sorted(kept - listed):
        copies.setdefault(original(key), []).append(key)
    lines = []
    for line in configuration.splitlines():
        entry = re.match(r"^(?P<start> +- .+: )(?P<key>[a-z0-9/-]+)\.md$", line)
        if entry is None or entry["key"] not in listed:
            lines.append(line)
        elif entry["key"] in kept:
            lines += [line, *(f"{entry['start']}{copy}.md" for copy in copies.get(entry["key"], []))]
    return "\n".join(lines) + "\n"
