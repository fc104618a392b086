"""The rules of snippets: a header that is understood, a page that shows them, a run that was recorded."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.pages.finding import Finding
from scripts.pages.includes import includes_of
from scripts.pages.tree import Tree
from scripts.snippets import mirror, runs
from scripts.snippets.header import HeaderError, programs, read_header

RECORD = "python3 -m scripts test --record"
FOLDER = "snippets"


def check(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with every snippet."""
    found = programs(tree.root / FOLDER)
    faulty = list(_check_headers(tree, found))
    yield from faulty
    yield from check_shown(found, {include.file for page in tree.pages for include in includes_of(page)})
    if not faulty:
        yield from check_runs(runs.missing())


def _check_headers(tree: Tree, found: list[str]) -> Iterator[Finding]:
    for snippet in found:
        try:
            read_header(snippet, tree.root / FOLDER)
        except HeaderError as problem:
            text = str(problem).split(": found ", 1)[-1]
            seen, _, expected = text.partition("; expected ")
            yield Finding(f"{FOLDER}/{snippet}", 1, f"a first line that is no header: {seen}", expected)


def check_shown(snippets: list[str], included: set[str]) -> Iterator[Finding]:
    """Yield the snippets that no page shows."""
    for snippet in snippets:
        if snippet not in included:
            yield Finding(
                f"{FOLDER}/{snippet}", 1, "a program that no page shows", "an include of it on a page"
            )


def check_runs(missing: list[tuple[str, str]]) -> Iterator[Finding]:
    """Yield the snippets whose present text was not run on every release that they claim."""
    pins: dict[str, list[str]] = {}
    for snippet, pin in missing:
        pins.setdefault(snippet, []).append(pin)
    for snippet, names in pins.items():
        seen = f"no recorded run of this text on {', '.join(names)}"
        run = f"{RECORD} {mirror.test_path(snippet)}"
        yield Finding(f"{FOLDER}/{snippet}", 1, seen, "one in docs/data/runs.json for each release", run)
