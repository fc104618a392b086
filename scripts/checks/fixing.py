"""Mend what a machine can mend: keys, what the other language knows, links, words, spaces, line ends."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from scripts.checks import tools
from scripts.files import write_atomically
from scripts.pages import (
    equal_values,
    front_matter_rules,
    headings,
    link_fixes,
    mark_fixes,
    sentences,
    spacing,
    tree,
)
from scripts.pages.tree import Page, Tree
from scripts.translation import past


def fix(root: Path, paths: Sequence[str] = ()) -> list[str]:
    """Mend the pages and the Python code, or only the files named, and return the pages that changed."""
    before = tree.load(root)
    after = mended(before)
    pairs = zip(before.pages, after.pages, strict=True)
    changed = [new for old, new in pairs if old.text != new.text and (not paths or new.path in paths)]
    for page in changed:
        write_atomically(root / page.path, page.text)
    programs = [path for path in paths if path.endswith(".py")]
    if programs or not paths:
        tools.fix_with_ruff(root, programs)
    return [page.path for page in changed]


def mended(before: Tree) -> Tree:
    """Return the tree with every page mended; doing it twice changes nothing more."""
    for step in _steps(before):
        before = dataclasses.replace(before, pages=tuple(map(step(before), before.pages)))
    return before


def _steps(start: Tree) -> Iterator[Callable[[Tree], Callable[[Page], Page]]]:
    rules = front_matter_rules.schema(start.root)
    yield lambda _: lambda page: _with_text(page, front_matter_rules.in_order(page.text, rules))
    yield lambda now: lambda page: _with_text(page, _with_equal_values(page, now))
    yield lambda now: lambda page: _with_text(page, _with_ids(page, now))
    yield lambda now: lambda page: _with_text(page, _with_sources(page, now))
    yield lambda now: lambda page: _with_text(page, link_fixes.fixed(page, now))
    yield lambda _: lambda page: _with_text(page, spacing.fixed(page) if page.language == "ja" else page.text)
    yield lambda _: lambda page: _with_text(page, sentences.fixed(page))
    yield lambda _: lambda page: _with_text(page, _with_clean_ends(page.text))


def _with_text(page: Page, text: str) -> Page:
    return page if text == page.text else dataclasses.replace(page, text=text)


def _with_equal_values(page: Page, now: Tree) -> str:
    other = _other(page, now)
    if not other or not any(front_matter_rules.check_pair(page, other)):
        return page.text
    before, its_before = (past.text_at_head(now.root, path) for path in (page.path, other.path))
    if before is None or its_before is None:
        return page.text
    return equal_values.with_values_of(page.text, other.text, before, its_before)


def _with_ids(page: Page, now: Tree) -> str:
    other = _other(page, now)
    return headings.with_ids_of(page, other) if other else page.text


def _with_sources(page: Page, now: Tree) -> str:
    other = _other(page, now)
    return mark_fixes.with_sources_of(page, other) if other else page.text


def _other(page: Page, now: Tree) -> Page | None:
    """Return the page in the other language."""
    return next((other for other in now.by_name[page.name].values() if other.language != page.language), None)


def _with_clean_ends(text: str) -> str:
    # Two spaces at the end of a line are a line break in Markdown; nobody here means one.
    return "\n".join(line.rstrip() for line in text.rstrip().split("\n")) + "\n"
