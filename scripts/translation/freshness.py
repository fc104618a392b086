"""Tell which translations are behind their originals, and which were never stamped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.pages.finding import Finding
from scripts.pages.tree import Page, Tree
from scripts.translation.sections import stale_sections
from scripts.translation.stamps import KEY, stamp_of

COMMAND = "python3 -m scripts translate stamp"


@dataclass(frozen=True)
class State:
    """How one translation stands."""

    original: Page
    """The page that was written first."""
    translation: Page
    """The page that follows it."""
    is_stamped: bool
    """False when the translation does not say which text it translates."""
    behind: tuple[str, ...]
    """Ids of the sections whose original has changed since."""


def states(tree: Tree) -> Iterator[State]:
    """Yield how each translation stands."""
    for original, translation in tree.pairs:
        stamp = stamp_of(translation.text)
        behind = stale_sections(original.text, stamp) if stamp else []
        yield State(original, translation, bool(stamp), tuple(behind))


def check(tree: Tree) -> Iterator[Finding]:
    """Yield a warning for each translation that is behind, an error for each without a stamp."""
    for state in states(tree):
        path = state.translation.path
        line = state.translation.head.line_of((KEY,))
        run = f"{COMMAND} {path}"
        if not state.is_stamped:
            yield Finding(path, 1, "a translation without source_hash", "a stamp of its original", run)
        elif state.behind:
            seen = f"a translation that is behind {state.original.path} in {', '.join(state.behind)}"
            yield Finding(path, line, seen, "those sections brought up to date, then stamped", run, "warning")
