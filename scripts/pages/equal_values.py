"""Carry values of the front matter that must be equal from the language that changed them to the other.

Which of two values is right, a machine can tell in one case alone: both files agreed in the last commit, and
one of them still says the same.
"""

from __future__ import annotations

import re

from scripts.pages import front_matter
from scripts.pages.front_matter import FrontMatter
from scripts.pages.front_matter_rules import must_be_equal, value_at
from scripts.pages.located import Where

ONE_LINE = re.compile(r"^(?P<start>\s*(?:- )?)(?P<key>[a-z_]+): (?P<value>\S.*)$")
# Which language came first is decided in both files at once, never carried over.
KEPT = (("original",),)


def with_values_of(ours: str, theirs: str, ours_before: str, theirs_before: str) -> str:
    """Return our page with what only the other language changed since the two files of the last commit."""
    now, its = front_matter.read(ours), front_matter.read(theirs)
    then, its_then = front_matter.read(ours_before), front_matter.read(theirs_before)
    if not _same_length(now, its, then, its_then):
        return ours
    for where in must_be_equal(now, its):
        mine, other = value_at(now.values, where), value_at(its.values, where)
        agreed = mine == value_at(then.values, where) == value_at(its_then.values, where)
        if where not in KEPT and agreed and mine != other and None not in (mine, other):
            ours = _with_line(ours, theirs, where)
    return ours


def _same_length(*heads: FrontMatter) -> bool:
    """Tell whether entries can be told apart by their place."""
    return all(len({len(head.entries(key)) for head in heads}) == 1 for key in ("sources", "history"))


def _with_line(ours: str, theirs: str, where: Where) -> str:
    """Return our page with one value, where it stands on one line in both files and nothing else changes."""
    head, other = front_matter.read(ours), front_matter.read(theirs)
    lines, number = ours.split("\n"), head.line_of(where) - 1
    here = ONE_LINE.match(lines[number])
    there = ONE_LINE.match(theirs.split("\n")[other.line_of(where) - 1])
    if not here or not there or here["key"] != there["key"]:
        return ours
    lines[number] = f"{here['start']}{here['key']}: {there['value']}"
    after = "\n".join(lines)
    is_right = value_at(front_matter.read(after).values, where) == value_at(other.values, where)
    return after if is_right else ours
