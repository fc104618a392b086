"""What has to be read again, and in which order. Pure.

A source that is read again once serves every page that rests on it, so sources are listed, not pages. The
site counts no visits; the number of public questions that a section answers (docs/data/questions.json) stands
in for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from scripts.claims.collect import Cited
from scripts.claims.model import LONG_AGO_DAYS, Kind


@dataclass(frozen=True)
class Due:
    """A source that has to be read again."""

    address: str
    """Its public address."""
    read: str
    """The day when it was read longest ago, ISO 8601."""
    age: int
    """Days since then."""
    places: tuple[str, ...]
    """Pages and data files that rest on it."""
    questions: int
    """Public questions that the sections of these pages answer; more of them go first."""


def due(
    found: Iterable[Cited], questions: Mapping[str, int], today: date, after_days: int = LONG_AGO_DAYS
) -> list[Due]:
    """Return the public sources read more than `after_days` days ago; oldest month first, then most asked."""
    by_address: dict[str, list[Cited]] = {}
    for one in found:
        if one.source.kind is not Kind.MEASURED:
            by_address.setdefault(one.source.address, []).append(one)
    entries = [_entry(address, places, questions, today) for address, places in by_address.items()]
    late = [entry for entry in entries if entry.age > after_days]
    return sorted(late, key=lambda entry: (entry.read[:7], -entry.questions, entry.read, entry.address))


def _entry(address: str, found: list[Cited], questions: Mapping[str, int], today: date) -> Due:
    oldest = min(found, key=lambda one: one.source.read)
    return Due(
        address=address,
        read=oldest.source.read,
        age=oldest.source.age(today),
        places=tuple(sorted({one.place for one in found})),
        questions=sum(questions.get(room, 0) for room in sorted({one.room for one in found})),
    )
