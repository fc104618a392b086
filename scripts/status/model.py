"""The records of the state that the page about/how-we-check shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scripts.claims.report import Ages


@dataclass(frozen=True)
class Behind:
    """A translation that does not follow its original."""

    page: str
    """Article, such as support/boundary.md."""
    language: str
    """Language of the translation."""
    sections: tuple[str, ...]
    """Ids of the sections that changed in the original since."""


@dataclass(frozen=True)
class Room:
    """The articles of one section of the site."""

    name: str
    """Folder below docs/<language>; `home` for the page at the top."""
    articles: int
    """How many there are, each in both languages."""
    behind: tuple[Behind, ...]
    """Translations that do not follow their originals."""
    aged: int
    """Articles last compared with their sources more than 180 days ago."""
    checked: str
    """The day of the comparison that is longest ago, ISO 8601."""


@dataclass(frozen=True)
class OnRelease:
    """What ran on one release."""

    openai: str | None
    """Release of openai; None for what runs without it."""
    done: int
    """How many programs, or cases of errors, did what they should in their present form."""
    claimed: int
    """How many are said to."""
    day: str
    """Day of the last run, ISO 8601; empty when there was none."""


@dataclass(frozen=True)
class Errors:
    """How the catalogue of errors stands."""

    entries: int
    """Errors in the catalogue."""
    reproduced: int
    """Those that a test brings about."""
    wordings: int
    """Forms of their messages."""
    on_releases: tuple[OnRelease, ...]
    """Cases brought about on each release."""


@dataclass(frozen=True)
class Probes:
    """What was measured."""

    probes: int
    """Programs that ask."""
    questions: int
    """Questions answered."""
    releases: int
    """Releases that were run."""
    oldest: str
    """The oldest of them."""
    newest: str
    """The newest of them."""
    day: str
    """Day of the last measurement, ISO 8601."""


@dataclass(frozen=True)
class Status:
    """Everything together."""

    rooms: tuple[Room, ...]
    """The sections, in the order of the navigation's folders."""
    sources: tuple[Ages, ...]
    """Age of the sources by kind."""
    marks: Mapping[str, int]
    """How many sentences carry each mark, by kind, in one language."""
    programs: tuple[OnRelease, ...]
    """The programs of snippets/, by release."""
    errors: Errors
    """The catalogue of errors."""
    probes: Probes
    """The measurements."""
