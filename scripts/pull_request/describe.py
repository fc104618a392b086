"""Find out what a pull request does to the pages. Asks git; reads docs/; runs the quick checks."""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Iterable
from pathlib import Path

from scripts import check, git
from scripts.hooks.language import LANGUAGES, Language, known
from scripts.pages import tree
from scripts.pull_request.facts import LONGEST_OUTPUT, MOST_PAGES, Change, Facts, Page
from scripts.releases.emit import visible
from scripts.translation import freshness

_PAGE = re.compile(r"docs/(?P<language>ja|en)/(?P<name>[a-z0-9/-]+)\.md")
_KINDS: dict[str, Change] = {"A": "added", "M": "changed", "T": "changed", "D": "removed"}


class NoHistory(RuntimeError):
    """Git cannot tell what changed; the message says why."""


def facts(root: Path, number: int, head: str, base: str) -> Facts:
    """Return what differs between the commit at which this one left `base` and the one that is checked out.

    That one may be the pull request's own newest commit, `head`, or its merge with the base.
    """
    told = git.said(root, "diff", "--name-status", "--no-renames", f"{base}...HEAD", "--", "docs")
    if told is None:
        raise NoHistory(
            f"git knows no “{base}” here; expected a clone with its history. Run: git fetch --unshallow"
        )
    pages = touched(told.splitlines(), root)
    return Facts(
        number=number,
        head=head,
        pages=tuple(pages[:MOST_PAGES]),
        left_out=max(0, len(pages) - MOST_PAGES),
        check=failures(root),
    )


def touched(lines: Iterable[str], root: Path) -> list[Page]:
    """Return the pages that lines of `git diff --name-status` name, and how they stand in both languages."""
    changes: dict[str, dict[Language, Change]] = {}
    for line in lines:
        kind, _, path = line.partition("\t")
        if found := _PAGE.fullmatch(path):
            changes.setdefault(found["name"], {})[known(found["language"])] = _KINDS.get(kind, "changed")
    states = freshness.states(tree.load(root))
    behind = {state.translation.name.removesuffix(".md"): state.behind for state in states}
    return [
        Page(
            name=name,
            changes={language: own.get(language) or _else(root, language, name) for language in LANGUAGES},
            behind=behind.get(name, ()),
        )
        for name, own in sorted(changes.items())
    ]


def failures(root: Path) -> str:
    """Return what the quick checks want; empty when they pass."""
    with contextlib.redirect_stdout(io.StringIO()) as said:
        if check.main([], root) == 0:
            return ""
    lines = [line for line in said.getvalue().splitlines() if not line.startswith("ok ")]
    return visible("\n".join(lines), keep_lines=True)[:LONGEST_OUTPUT]


def _else(root: Path, language: Language, name: str) -> Change:
    return "as before" if (root / "docs" / language / f"{name}.md").is_file() else "absent"
