"""Tell which literals stand in one language only: versions, dates, numbers, code, links, variables."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.pages.finding import Finding
from scripts.pages.literals import Literal
from scripts.pages.units import Group
from scripts.pages.unlike import Sides

KINDS = ("code", "link", "variable", "date", "version", "number")


def differences(theirs: Group, ours: Group, sides: Sides) -> Iterator[Finding]:
    """Yield the literals of units that belong together which only one language has."""
    missing, extra = _only_in(theirs, ours), _only_in(ours, theirs)
    for kind in KINDS:
        wanted = {literal: line for literal, line in missing.items() if literal.kind == kind}
        found = {literal: line for literal, line in extra.items() if literal.kind == kind}
        if len(wanted) == len(found) == 1:
            yield _changed(wanted, found, sides)
        else:
            yield from _missing(wanted, theirs, ours, sides)
            yield from _extra(found, theirs, sides)


def _changed(wanted: dict[Literal, int], found: dict[Literal, int], sides: Sides) -> Finding:
    """Return one sentence for a literal that took the place of another."""
    ((there, line),), ((here, place),) = wanted.items(), found.items()
    seen = f"the {here.kind} “{here.text}”{sides.place}"
    return Finding(sides.translation, place, seen, f"“{there.text}”, as in {sides.original}:{line}")


def _missing(wanted: dict[Literal, int], theirs: Group, ours: Group, sides: Sides) -> Iterator[Finding]:
    is_pair = len(theirs) == len(ours) == 1
    where = f" in this {ours[0].kind} of section “{sides.section}”" if is_pair else sides.place
    for literal, line in wanted.items():
        should = f"it, as in {sides.original}:{line}"
        here = _counterpart(line, theirs, ours, sides)
        yield Finding(sides.translation, here, f"no {literal.kind} “{literal.text}”{where}", should)


def _extra(found: dict[Literal, int], theirs: Group, sides: Sides) -> Iterator[Finding]:
    other = theirs[0].line if theirs else sides.theirs
    should = f"it in {sides.original}:{other} too, or in neither"
    for literal, line in found.items():
        yield Finding(sides.translation, line, f"the {literal.kind} “{literal.text}”{sides.place}", should)


def _only_in(ours: Group, theirs: Group) -> dict[Literal, int]:
    """Return the literals of one group that the other lacks, each with its line."""
    there = {literal for unit in theirs for literal in unit.literals}
    # What one language sets as code, the other may repeat as plain text.
    there |= {literal._replace(kind=kind) for literal in there if literal.kind == "code" for kind in KINDS}
    return {
        literal: line
        for unit in reversed(ours)
        for literal, line in unit.literals.items()
        if literal not in there
    }


def _counterpart(line: int, theirs: Group, ours: Group, sides: Sides) -> int:
    """Return the line of the translation that answers a line of the original, as near as it can be told."""
    if not ours:
        return sides.counterpart(line)
    one, other = theirs[0].lines, ours[0].lines
    same = len(theirs) == len(ours) == 1 and len(one) == len(other)
    return other[[each.number for each in one].index(line)].number if same else ours[0].line
