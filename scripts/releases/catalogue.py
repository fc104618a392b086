"""Join what was gathered about each release with what people wrote about it.

Reads docs/data/releases.json, impact.json and releases-overrides.json; everything that is shown goes
through here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from packaging.version import Version

from scripts import records
from scripts.releases import labels, store
from scripts.releases.dependencies import Change, change
from scripts.releases.model import (
    Correction,
    CorrectionData,
    ImpactData,
    Label,
    Release,
    ReleaseData,
    Summary,
)

Written = TypeVar("Written", Summary, Correction)

FIRST_SUMMARISED = Version("1.0.0")
"""Summaries are owed from this release on; Azure users of 0.x have one page about leaving it."""


@dataclass(frozen=True)
class Entry:
    """One release, as it is shown."""

    release: Release
    """What was gathered."""
    before: Release | None
    """The installable release that it is compared with."""
    summary: Summary | None
    """What it means, where somebody wrote that."""
    correction: Correction | None
    """What was corrected by hand."""

    @property
    def version(self) -> str:
        """Its version."""
        return self.release.version

    @property
    def day(self) -> date | None:
        """The day it could first be installed; that of its changelog heading when it never could."""
        return self.release.upload_day or self.release.changelog_day

    @property
    def ruled(self) -> frozenset[Label]:
        """Labels that the rules gave and nobody took back."""
        removed = self.correction.remove_labels if self.correction else ()
        return frozenset(self.release.labels) - frozenset(removed)

    @property
    def judged(self) -> frozenset[Label]:
        """Labels that only the summary gives: our judgement."""
        return frozenset(self.summary.labels if self.summary else ()) - self.ruled

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """All its labels, in the order of the class."""
        given = self.ruled | self.judged
        return tuple(label for label in Label if label in given)

    @property
    def dependency_change(self) -> Change | None:
        """How its dependencies differ from those of the release before; None when not known."""
        if not self.before or self.before.dependencies is None or self.release.dependencies is None:
            return None
        return change(self.before.dependencies, self.release.dependencies)


@dataclass(frozen=True)
class Catalogue:
    """Every release, the oldest first."""

    entries: tuple[Entry, ...]
    """The releases."""
    day: date
    """Day of the gathered facts."""

    @property
    def with_notes(self) -> frozenset[str]:
        """Versions that the upstream changelog has notes of."""
        return frozenset(entry.version for entry in self.entries if entry.release.changelog_day)


def load(folder: Path = store.DATA) -> Catalogue:
    """Return the joined data; raises BadData with one sentence when a file is not in order."""
    found = store.load(ReleaseData, folder)
    summaries = store.load(ImpactData, folder).summaries
    corrections = store.load(CorrectionData, folder).corrections
    return Catalogue(join(found.releases, summaries, corrections), found.day)


def join(
    releases: Sequence[Release], summaries: Sequence[Summary], corrections: Sequence[Correction]
) -> tuple[Entry, ...]:
    """Return the releases with what was written about each; raises BadData for a version there is not."""
    known = {release.version for release in releases}
    written = _by_version("impact.json", summaries, known)
    corrected = _by_version("releases-overrides.json", corrections, known)
    befores = labels.predecessors(releases)
    return tuple(
        Entry(release, before, written.get(release.version), corrected.get(release.version))
        for release, before in zip(releases, befores, strict=True)
    )


def without_summary(entries: Sequence[Entry]) -> list[str]:
    """Return the releases that want a summary, because a rule labelled them, and have none."""
    return [
        entry.version
        for entry in entries
        if entry.summary is None
        and entry.ruled - {Label.NOT_INSTALLABLE}
        and Version(entry.version) >= FIRST_SUMMARISED
    ]


def _by_version(file: str, written: Sequence[Written], known: set[str]) -> dict[str, Written]:
    found: dict[str, Written] = {}
    for entry in written:
        if entry.version not in known:
            raise records.BadData(f"docs/data/{file}: there is no release {entry.version} in releases.json.")
        if entry.version in found:
            raise records.BadData(f"docs/data/{file}: {entry.version} stands there twice.")
        found[entry.version] = entry
    return found
