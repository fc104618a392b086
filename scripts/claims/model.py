"""The records of claims: a source, whose word it is, and where it is given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from scripts.claims import speakers

LONG_AGO_DAYS = 180
"""After so many days without a look at its sources, a page says so."""


class Kind(StrEnum):
    """Whose word a source is."""

    OFFICIAL = "official"
    """OpenAI's or Microsoft's own."""
    MEASURED = "measured"
    """What a test or probe of this project saw."""
    OTHER = "other"
    """Anybody else's: another project, a discussion that all may join."""


@dataclass(frozen=True)
class Source:
    """One source, as the front matter of a page or a data file has it."""

    number: int
    """Position in the list of its page, counted from 1."""
    id: str
    """Name by which a mark on the page refers to it; empty when none does."""
    address: str
    """Public address, or the path of the test or data file that measured it."""
    what: str
    """Which page or version it is, and who says it."""
    read: str
    """Day when it was read or measured, ISO 8601."""
    kind: Kind
    """Whose word it is."""

    @property
    def anchor(self) -> str:
        """Return the id of its entry at the end of the page."""
        return f"source-{self.id or self.number}"

    @property
    def speaker(self) -> str:
        """Return whose word it is, by name; empty for a measurement of our own."""
        return "" if self.kind is Kind.MEASURED else speakers.speaker(self.address)

    def age(self, today: date) -> int:
        """Return how many days ago it was read; 0 for what is no day, which other checks tell."""
        try:
            return (today - date.fromisoformat(self.read)).days
        except ValueError:
            return 0


def sources_of(entries: Sequence[Mapping[str, object]]) -> list[Source]:
    """Return the sources that a page's front matter lists."""
    return list(_sources(entries))


def _sources(entries: Sequence[Mapping[str, object]]) -> Iterator[Source]:
    for number, entry in enumerate(entries, 1):
        url, measured = str(entry.get("url", "")), str(entry.get("measured", ""))
        yield Source(
            number=number,
            id=str(entry.get("id", "")),
            address=measured or url,
            what=str(entry.get("what", "")),
            read=str(entry.get("read", "")),
            kind=kind_of(url) if not measured else Kind.MEASURED,
        )


def kind_of(url: str) -> Kind:
    """Return whose word a public address holds."""
    return Kind.OFFICIAL if speakers.is_official(url) else Kind.OTHER
