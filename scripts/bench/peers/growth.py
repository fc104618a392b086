"""Make the content as large as if there were so many pages, for the peers and for our own project alike."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from scripts.bench.peers.content import Content, Section
from scripts.hooks.language import LANGUAGES

COUNTS = (100, 500, 1000, 3000)
"""How many pages, both languages together."""
PATIENCE = 300.0
"""Seconds that a build of the size before may take for the largest to be tried."""
IMPATIENT = f"a build of {COUNTS[-2]} pages did not succeed within {PATIENCE / 60:.0f} minutes"

REPEATED = frozenset({"client", "rest", "support", "versions"})
"""Folders whose articles are repeated: they do not come from data."""
HEAVY = "releases/"
"""Pages that are never left out: they are the largest, and a small site is to have its share of them."""

Menu = tuple[Section, ...]


def sized(menu: Menu, count: int, spare: Sequence[str]) -> Menu:
    """Return the menu of so many pages: articles repeated in turn, or the last of the spare ones left out."""
    missing = count // len(LANGUAGES) - len(keys(menu))
    if missing < -len(spare):
        raise ValueError(f"the site cannot be cut down to {count} pages: data lead to more than those")
    if missing < 0:
        gone = set(spare[missing:])
        return tuple(replace(each, keys=tuple(key for key in each.keys if key not in gone)) for each in menu)
    articles = [key for key in keys(menu) if "/" in key and key.split("/")[0] in REPEATED]
    copies = (_copy(key, number) for number in itertools.count(2) for key in articles)
    added = list(itertools.islice(copies, missing)) if articles else []
    return tuple(
        replace(each, keys=(*each.keys, *(copy for copy in added if original(copy) in each.keys)))
        for each in menu
    )


def spare(menu: Menu, data: Iterable[str]) -> list[str]:
    """Return what can be left out: pages that no data lead to, the first of a section and releases kept."""
    text = "\n".join(data)
    rest = [key for section in menu for key in section.keys[1:] if not key.startswith(HEAVY)]
    return [key for key in rest if not re.search(rf'["/]{re.escape(key)}(?:["/#]|\.md)', text)]


def keys(menu: Menu) -> list[str]:
    """Return the pages of a menu, in its order."""
    return [key for section in menu for key in section.keys]


def original(key: str) -> str:
    """Return the place of what a copy was made of."""
    return key.rpartition("--")[0] or key


def content(given: Content, menu: Menu) -> Content:
    """Return the content with the pages of another menu."""
    by_language = {language: given.of(language) for language in LANGUAGES}
    pages = tuple(
        replace(by_language[language][original(key)], key=key) for language in LANGUAGES for key in keys(menu)
    )
    return replace(given, sections=menu, pages=pages)


def project(folder: Path, before: Menu, after: Menu) -> None:
    """Give a copy of our project another menu: its sources, and the entries in mkdocs.yml."""
    gone, added = set(keys(before)) - set(keys(after)), set(keys(after)) - set(keys(before))
    for language in LANGUAGES:
        pages = folder / "docs" / language
        for key in gone:
            (pages / f"{key}.md").unlink()
        for key in added:
            source = (pages / f"{original(key)}.md").read_text(encoding="utf-8")
            (pages / f"{key}.md").write_text(source, encoding="utf-8")
    copies = {
        key: [copy for copy in sorted(added) if original(copy) == key] for key in set(map(original, added))
    }
    configuration = folder / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    configuration.write_text(with_entries(text, gone, copies), encoding="utf-8")


def with_entries(configuration: str, gone: set[str], copies: Mapping[str, Sequence[str]]) -> str:
    """Return mkdocs.yml without the entries of some pages, and with those of copies below their originals."""
    lines = []
    for line in configuration.splitlines():
        entry = re.match(r"^(?P<start> +- .+: )(?P<key>[a-z0-9/-]+)\.md$", line)
        key = entry["key"] if entry else ""
        if entry is None or key not in gone:
            lines.append(line)
        if entry:
            lines += [f"{entry['start']}{copy}.md" for copy in copies.get(key, ())]
    return "\n".join(_without_empty_lists(lines)) + "\n"


def _without_empty_lists(lines: list[str]) -> list[str]:
    """Return the lines without headings below which nothing is left."""
    return [
        line
        for line, below in zip(lines, [*lines[1:], ""], strict=True)
        if not re.match(r"^ +- [^:]+:$", line) or _depth(below) > _depth(line)
    ]


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _copy(key: str, number: int) -> str:
    return f"{key}--{number}"
