"""Tell which translations are behind their originals, and which were never stamped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.pages.finding import Finding
from scripts.pages.tree import Page, Tree
from scripts.translation.changes import Change, changes
from scripts.translation.sections import stale_sections
from scripts.translation.stamps import KEY, stamp_of

COMMAND = "python3 -m scripts translate stamp"
DIFF = "python3 -m scripts translate diff"


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
    """Yield a warning for each section that is behind, an error for each translation without a stamp."""
    for state in states(tree):
        path = state.translation.path
        if not state.is_stamped:
            run = f"{COMMAND} {path}"
            yield Finding(path, 1, f"a translation without {KEY}", "a stamp of its original", run)
        lacks_ids = any(heading.id is None for heading in state.original.body.headings[1:])
        for change in changes(state.original, state.translation, state.behind):
            # Without its id, a section looks like a new one; the check of headings tells of that.
            if change.kind == "changed" or not lacks_ids:
                yield _warning(state, change)


def _warning(state: State, change: Change) -> Finding:
    path, place = state.translation.path, f"{state.original.path}:{change.original}"
    happened = {
        "changed": "which has changed since",
        "new": "which is new",
        "removed": "where it was removed",
    }
    seen = f"section “{change.section}” behind {place}, {happened[change.kind]}"
    wanted = "it brought up to date, then stamped"
    return Finding(path, change.translation, seen, wanted, f"{DIFF} {path}", "warning")
