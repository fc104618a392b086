"""Ask git how the sections of an original read when its translation was stamped, and when they changed.

A text of the past is taken for the stamped one because its hash says so, whatever the order of commits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from scripts import git
from scripts.translation.passages import passages
from scripts.translation.sections import hashes

# A byte that neither a commit's id nor a path can hold.
MARK = "\x01"


@dataclass(frozen=True)
class Version:
    """A file as one commit left it."""

    commit: str
    """Its id, shortened as git does."""
    day: date
    """Day of the commit."""
    text: str
    """The whole file."""


@dataclass(frozen=True)
class Past:
    """How one section read when it was stamped."""

    version: Version
    """The newest commit in which its hash is the stamped one, or in which it does not exist yet."""
    lines: tuple[str, ...]
    """The section in that commit."""
    changed: date | None
    """Day of the next commit, which changed it; None when the change is not committed."""


def traced(stamp: Mapping[str, str], sections: Iterable[str], history: Iterable[Version]) -> dict[str, Past]:
    """Return the stamped text of sections, as far as a history holds it that begins with the newest."""
    sought, found = list(sections), dict[str, Past]()
    changed: date | None = None
    for version in history:
        now = hashes(version.text)
        for section in [section for section in sought if now.get(section) == stamp.get(section)]:
            sought.remove(section)
            lines = tuple(line.text for line in passages(version.text).get(section, ()))
            found[section] = Past(version, lines, changed)
        if not sought:
            break
        changed = version.day
    return found


def history_of(root: Path, path: str) -> Iterator[Version]:
    """Yield a file as each commit left it, newest first, under its earlier names too; nothing without git."""
    form = f"--format={MARK}%h{MARK}%cs{MARK}"
    # Relative, because the project may be a folder of a larger repository.
    asked = ("log", "--follow", "--name-only", "--relative", form, "--", path)
    plain = ("-c", "core.quotePath=false", "-c", "log.showSignature=false")
    fields = (git.said(root, *plain, *asked) or "").split(MARK)[1:]
    name = path
    for commit, day, names in zip(fields[::3], fields[1::3], fields[2::3], strict=True):
        name = names.strip() or name
        text = git.said(root, "show", f"{commit}:./{name}")
        if text is not None:
            yield Version(commit, date.fromisoformat(day), text)


def text_at_head(root: Path, path: str) -> str | None:
    """Return a file as it is in the newest commit; None when git does not know."""
    return git.said(root, "show", f"HEAD:./{path}")


def why_unknown(root: Path) -> tuple[str, str]:
    """Return why git does not know an earlier text, and what would help."""
    shallow = git.said(root, "rev-parse", "--is-shallow-repository")
    if shallow is None:
        return "git knows nothing of this folder", "a clone with its whole history"
    if shallow.strip() == "true":
        return "this clone is shallow", "its whole history, which `git fetch --unshallow` brings"
    return "no commit holds it", "the section compared as a whole"
