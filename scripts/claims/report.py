"""Count sources by kind and age, and word what has to be read again. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from scripts.claims.collect import Cited
from scripts.claims.due import Due
from scripts.claims.model import LONG_AGO_DAYS, Kind

BOUNDS = (30, 90, LONG_AGO_DAYS)
"""Ages in days up to which sources are counted together; the last group is older."""
SHOWN_PLACES = 3


@dataclass(frozen=True)
class Ages:
    """How many sources of one kind are how old."""

    kind: Kind
    """Whose word they are."""
    counts: tuple[int, ...]
    """Number of sources in each age group of BOUNDS, then the older ones."""
    oldest: str
    """The earliest day on which one was read, ISO 8601."""
    newest: str
    """The latest such day."""

    @property
    def total(self) -> int:
        """Return how many there are."""
        return sum(self.counts)


def by_age(found: Iterable[Cited], today: date) -> list[Ages]:
    """Return the ages of distinct sources by kind; one that many pages cite counts once."""
    oldest: dict[tuple[Kind, str], Cited] = {}
    for one in sorted(found, key=lambda one: one.source.read):
        oldest.setdefault((one.source.kind, one.source.address), one)
    kinds = [kind for kind in Kind if any(kind is known for known, _ in oldest)]
    return [
        _ages(kind, [one for (known, _), one in oldest.items() if known is kind], today) for kind in kinds
    ]


def _ages(kind: Kind, found: list[Cited], today: date) -> Ages:
    counts = [0] * (len(BOUNDS) + 1)
    for one in found:
        counts[sum(one.source.age(today) > bound for bound in BOUNDS)] += 1
    days = [one.source.read for one in found]
    return Ages(kind, tuple(counts), min(days), max(days))


def lines(ages: Sequence[Ages], late: Sequence[Due], after_days: int) -> list[str]:
    """Return the report for a terminal."""
    heads = [f"≤ {bound} days" for bound in BOUNDS] + ["older"]
    table = [f"{'sources':<10}" + "".join(f"{head:>12}" for head in heads) + f"{'oldest':>13}"]
    table += [
        f"{one.kind:<10}" + "".join(f"{n:>12}" for n in one.counts) + f"{one.oldest:>13}" for one in ages
    ]
    due = [f"{one.read}  {one.age:>4} days  {_shortened(one.places)}\n    {one.address}" for one in late]
    return [*table, "", *due, _summary(late, after_days)]


def _summary(late: Sequence[Due], after_days: int) -> str:
    if not late:
        return f"No source was read more than {after_days} days ago."
    count = "1 source was" if len(late) == 1 else f"{len(late)} sources were"
    return (
        f"{count} read more than {after_days} days ago: read each again, correct what it bears, "
        "then set `read` and the page's `checked`, in both languages."
    )


def _shortened(places: Sequence[str]) -> str:
    shown = ", ".join(places[:SHOWN_PLACES])
    return shown + (f" and {len(places) - SHOWN_PLACES} more" if len(places) > SHOWN_PLACES else "")


def as_json(ages: Sequence[Ages], late: Sequence[Due], today: date) -> dict[str, object]:
    """Return the report for programs."""
    return {
        "day": today.isoformat(),
        "sources": [asdict(one) for one in ages],
        "due": [asdict(one) for one in late],
    }
