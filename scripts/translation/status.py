"""List the translations that are behind: a table for people, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from scripts.translation import past
from scripts.translation.changes import Change, changes
from scripts.translation.freshness import State
from scripts.translation.stamps import stamp_of

HEAD = ("TRANSLATION", "FROM → TO", "BEHIND FOR", "SECTIONS")


@dataclass(frozen=True)
class Late:
    """One translation that is behind, or that was never stamped."""

    state: State
    """How it stands."""
    changes: tuple[Change, ...]
    """What happened to each section that is behind; empty when it was never stamped."""
    days: int | None
    """Days since the first of those changes; 0 when it is not committed yet, None when git does not know."""


def late(root: Path, states: Sequence[State], today: date) -> list[Late]:
    """Return what is behind or was never stamped."""
    return [
        Late(
            state,
            tuple(changes(state.original, state.translation, state.behind)),
            _days(root, state, today),
        )
        for state in states
        if state.behind or not state.is_stamped
    ]


def _days(root: Path, state: State, today: date) -> int | None:
    stamp = stamp_of(state.translation.text)
    known = past.traced(stamp, state.behind, past.history_of(root, state.original.path))
    ages = [(today - (found.changed or today)).days for found in known.values()]
    return max(ages, default=None)


def table(found: Sequence[Late]) -> Iterator[str]:
    """Yield the lines of a table with one row a section; nothing when nothing is behind."""
    rows = [row for one in found for row in _rows(one)]
    widths = [max(map(len, column)) for column in zip(HEAD, *rows, strict=True)]
    for row in [HEAD, *rows] if rows else []:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _rows(one: Late) -> Iterator[tuple[str, str, str, str]]:
    state = one.state
    page = (state.translation.path, f"{state.original.language} → {state.translation.language}", _age(one))
    sections = [str(change) for change in one.changes] or ["never stamped"]
    for number, section in enumerate(sections):
        yield (*(page if not number else ("", "", "")), section)


def _age(one: Late) -> str:
    if one.days is None:
        return "unknown" if one.state.is_stamped else "—"
    return {0: "today", 1: "1 day"}.get(one.days, f"{one.days} days")


def as_json(total: int, found: Sequence[Late]) -> str:
    """Return the same as JSON."""
    records = {"translations": total, "behind": list(map(_record, found))}
    return json.dumps(records, indent=1, ensure_ascii=False)


def _record(one: Late) -> dict[str, object]:
    state = one.state
    return {
        "translation": state.translation.path,
        "original": state.original.path,
        "from": state.original.language,
        "to": state.translation.language,
        "stamped": state.is_stamped,
        "days": one.days,
        "sections": [asdict(change) for change in one.changes],
    }
