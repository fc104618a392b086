"""The pages that the lint of prose reads: every article, and README.md once a language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.pages.tree import LANGUAGES, Page, Tree

README = "README.md"
HEADING = re.compile(r"^## (?P<title>.+)$")
TITLES = {"ja": "日本語", "en": "English"}


def pages(tree: Tree) -> list[Page]:
    """Return the pages within the scope of a tree, sorted by path."""
    every = [*tree.pages, *_readme(tree)]
    return sorted((page for page in every if page.path in tree.scope), key=lambda page: page.path)


def _readme(tree: Tree) -> Iterator[Page]:
    """Yield README.md as a page in each language: the lines of its part, the others blank."""
    file = tree.root / README
    if file.is_file():
        text = file.read_text("utf-8")
        yield from (Page(README, language, README, part(text, TITLES[language])) for language in LANGUAGES)


def part(text: str, title: str) -> str:
    """Return what stands below one heading of the second level; every other line is blank."""
    kept: list[str] = []
    is_in = False
    for line in text.split("\n"):
        if heading := HEADING.match(line):
            is_in = heading["title"] == title
        kept.append(line if is_in else "")
    return "\n".join(kept)
