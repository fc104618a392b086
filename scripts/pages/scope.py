"""Which files a slow check reads: those that were named, those that changed, or all.

Asks git what differs from the commit at which this branch left the main one; reads and writes no file.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from scripts import git

# A clone has the first or the second; a repository without a remote has the third.
MAIN = ("origin/HEAD", "origin/main", "main")


@dataclass(frozen=True)
class Scope:
    """A choice of files, and how it came about."""

    paths: frozenset[str] | None
    """Files, relative to the root of the project; None for all."""
    why: str
    """How they were chosen, to be read after “3 pages, ”."""

    def __contains__(self, path: str) -> bool:
        return self.paths is None or path in self.paths


EVERYTHING = Scope(None, "all there are")


def chosen(root: Path, named: Collection[str], is_everything: bool) -> Scope:
    """Return what a caller asked for: everything, the files named, or else those that changed."""
    if is_everything:
        return EVERYTHING
    return Scope(frozenset(named), "named") if named else changed(root)


def changed(root: Path) -> Scope:
    """Return the files that differ from the main branch, as git sees it; all of them without git."""
    head = git.said(root, "rev-parse", "--verify", "HEAD")
    if head is None:
        return Scope(None, "all there are, because git knows no commit here")
    name, base = _left_main(root) or ("", head.strip())
    # Relative, because the project may be a folder of a larger repository.
    tracked = git.said(
        root, "diff", "--name-only", "--relative", "--no-renames", "--diff-filter=d", "-z", base
    )
    untracked = git.said(root, "ls-files", "--others", "--exclude-standard", "-z")
    paths = frozenset(filter(None, f"{tracked or ''}{untracked or ''}".split("\0")))
    since = "the newest commit" if base == head.strip() else f"this branch left {name}"
    return Scope(paths, f"changed since {since}")


def _left_main(root: Path) -> tuple[str, str] | None:
    """Return the main branch and the commit at which this one left it; None where neither can be told."""
    for name in MAIN:
        if base := git.said(root, "merge-base", "HEAD", name):
            return name, base.strip()
    return None
