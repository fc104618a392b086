"""Which releases can be asked, and with which the search begins. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from packaging.version import Version

from scripts.releases.model import Release

OLDEST = Version("0.27.10")
"""The first release that is asked."""
STEP = 9
"""Every so many-th release is asked before the search for exact boundaries."""


@dataclass(frozen=True)
class Candidate:
    """A release that can be installed."""

    version: str
    """Its version."""
    upload_day: date
    """Day (UTC) of its upload."""


def candidates(releases: Iterable[Release]) -> list[Candidate]:
    """Return every final release on the index from OLDEST on, the oldest first."""
    return [
        Candidate(release.version, release.upload_day)
        for release in releases
        if release.on_index
        and release.upload_day
        and not release.yanked
        and Version(release.version) >= OLDEST
        and not Version(release.version).is_prerelease
    ]


def first_ones(order: Sequence[str], always: Iterable[str] = ()) -> list[str]:
    """Return the releases to begin with: the oldest, the newest, some between, and those named."""
    named = {*always, order[-1], *(version for version in order if version.endswith(".0.0"))}
    return [version for index, version in enumerate(order) if index % STEP == 0 or version in named]
