"""Mend what the linters of prose can mend, on the pages of a scope."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scripts.environments.node import NodeMissing
from scripts.environments.node_packages import PackagesMissing
from scripts.files import write_atomically
from scripts.pages import tree as trees
from scripts.pages.tree import Tree
from scripts.prose import check, exceptions
from scripts.prose.linter import LinterBroken
from scripts.prose.message import Message

# One change may make room for another; more rounds than this would be two rules at odds.
ROUNDS = 3


@dataclass(frozen=True, order=True)
class Edit:
    """A change within one line of a page."""

    line: int
    """Line, counted from 1."""
    start: int
    """Where the old text begins."""
    end: int
    """Where it ends."""
    text: str
    """The new text."""


def fix(tree: Tree) -> list[str]:
    """Mend the pages in scope and return those that changed; without linters, the check tells why."""
    changed: set[str] = set()
    for _ in range(ROUNDS):
        try:
            edited = _mend(tree)
        except (LinterBroken, PackagesMissing, NodeMissing):
            break
        if not edited:
            break
        changed |= edited
        tree = dataclasses.replace(trees.load(tree.root), scope=tree.scope)
    return sorted(changed)


def _mend(tree: Tree) -> set[str]:
    edits: dict[str, set[Edit]] = defaultdict(set)
    # cspell only suggests.
    said = check.messages(tree, is_spelling_asked=False)
    for message in exceptions.unexcused(said, exceptions.load(tree.root)[0]):
        if edit := edit_of(message):
            edits[message.page.page.path].add(edit)
    for path, wanted in edits.items():
        file = tree.root / path
        write_atomically(file, edited(file.read_text("utf-8"), wanted))
    return set(edits)


def edit_of(message: Message) -> Edit | None:
    """Return the change that a linter offers; None where what it would replace is not whole on the page."""
    fix, page = message.fix, message.page
    if fix is None:
        return None
    start = page.place(fix.start)
    last = page.place(max(fix.start, fix.end - 1))
    end = last.column + (fix.end > fix.start)
    line = page.page.text.split("\n")[start.line - 1]
    if last.line != start.line or line[start.column : end] != page.text[fix.start : fix.end]:
        return None
    return Edit(start.line, start.column, end, fix.text)


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with changes made; of two that touch the same place, the first."""
    lines = text.split("\n")
    for edit in reversed(_apart(sorted(edits))):
        line = lines[edit.line - 1]
        lines[edit.line - 1] = line[: edit.start] + edit.text + line[edit.end :]
    return "\n".join(lines)


def _apart(edits: Sequence[Edit]) -> list[Edit]:
    kept: list[Edit] = []
    for edit in edits:
        if not kept or (kept[-1].line, kept[-1].end) < (edit.line, edit.start + (edit.end > edit.start)):
            kept.append(edit)
    return kept
