"""Build the pages with the successor of the theme: python3 -m scripts successor [--record].

Takes the Markdown as our hooks leave it, and the newest release of Zensical that installs. Prints what does
not carry over. Ends with 0 when that is what docs/data/successor.json says, 1 when it is something else, 2
when it could not be built. --record writes what was found.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from datetime import date
from pathlib import Path

from scripts.environments.newest import NotInstalled
from scripts.records import BadData
from scripts.successor import building, comparing, model
from scripts.successor.building import NotBuilt
from scripts.successor.model import SuccessorData


def main(argv: list[str]) -> int:
    """Build, compare and tell."""
    parser = argparse.ArgumentParser(prog="python3 -m scripts successor", description=__doc__.split("\n")[0])
    parser.add_argument("--record", action="store_true", help="write docs/data/successor.json")
    options = parser.parse_args(argv)
    try:
        found = look()
    except (NotInstalled, NotBuilt) as problem:
        print(problem, file=sys.stderr)
        return 2
    print("\n".join(lines(found)))
    if options.record:
        model.save(found)
        return 0
    try:
        worse = fewer(model.load(), found)
    except BadData as problem:
        print(problem, file=sys.stderr)
        return 2
    if worse:
        print(f"\nNo longer as docs/data/successor.json says: {', '.join(worse)}.")
    return int(bool(worse))


def look() -> SuccessorData:
    """Build both sites, and return what was counted."""
    with tempfile.TemporaryDirectory(prefix="successor-") as folder:
        built = building.build(Path(folder))
        pages = comparing.pages_of(built.ours)
        return SuccessorData(
            release=built.release,
            day=date.today(),
            warnings=built.warnings,
            counts=comparing.compare(built.ours, built.theirs, pages),
        )


def lines(found: SuccessorData) -> list[str]:
    """Return what was found, for a person."""
    head = f"Zensical {found.release}: built, {found.warnings} warnings"
    width = max(len(count.kind) for count in found.counts)
    rows = [f"  {count.kind:<{width}}  {count.theirs:>6} of {count.ours}" for count in found.counts]
    return [head, *rows]


def fewer(before: SuccessorData, now: SuccessorData) -> list[str]:
    """Return the kinds of which less carries over than before, as a part of what we have."""
    known = {count.kind: count for count in before.counts}
    return [
        count.kind
        for count in now.counts
        if (old := known.get(count.kind)) and count.theirs * old.ours < old.theirs * count.ours
    ]
