"""What the metadata of each release declares: from docs/data/releases.json, without running anything."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from packaging.requirements import Requirement

from scripts.probes.inside import Answers
from scripts.probes.outcome import Outcome
from scripts.releases.model import Release

PROBE = "declared"


def outcomes(releases: Iterable[Release], day: date) -> list[Outcome]:
    """Return an outcome for each release that can be installed; `day` is that of the facts."""
    return [
        Outcome(
            release=release.version, probe=PROBE, day=day, python="", packages={}, answers=_answers(release)
        )
        for release in releases
        if release.on_index
    ]


def _answers(release: Release) -> Answers:
    found: Answers = {"python.requires": release.requires_python or "none"}
    if release.dependencies is not None:
        names = {Requirement(dependency).name.lower() for dependency in release.dependencies}
        found["python.dependencies"] = tuple(sorted(names))
    return found
