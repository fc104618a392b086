"""Ask for the upstream notes of every release: the package index first, then GitHub.

Reads the changelog of the newest source archive on the index, or GitHub's releases API when that fails. The
variable RELEASE_NOTES set to `cached` means: ask nobody, use what is there; `github` or `index` asks that
source alone. Whatever goes wrong, the last good notes stay.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from scripts.releases import changelog, index, notes
from scripts.releases.github import Releases
from scripts.releases.notes import Gathered, Notes
from scripts.releases.waiting import NoAnswer

SWITCH = "RELEASE_NOTES"
MAY_SHRINK = 0.1
"""Part of the notes that a new answer may lack before it is taken for broken."""

Source = Callable[[Notes | None], Notes]
"""Asks one source, given the last notes; raises IndexFault, UnknownForm or NoAnswer."""

_FAULTS = (index.IndexFault, changelog.UnknownForm, NoAnswer)


def gather(kept: Notes | None, cache: Path, sources: Mapping[str, Source]) -> Gathered:
    """Return the notes of the first source that answers, and keep them; the kept ones when none does."""
    problems = []
    for name, source in sources.items():
        try:
            found = source(kept)
            refuse_less(kept, found)
        except _FAULTS as error:
            problems.append(f"{name}: {error}")
            continue
        try:
            notes.save(cache, found)
        except OSError as error:
            problems.append(f"The notes could not be kept for the next build: {error}.")
        return Gathered(found, tuple(problems))
    return Gathered(kept, tuple(problems))


def sources(cache: Path, environment: Mapping[str, str] = os.environ) -> dict[str, Source]:
    """Return the sources to ask, in order, as RELEASE_NOTES says."""
    every: dict[str, Source] = {
        "index": lambda _: from_changelog(index.open_client, cache),
        "github": lambda last: from_github(Releases(token=environment.get("GITHUB_TOKEN")), last),
    }
    chosen = environment.get(SWITCH, "")
    if chosen == "cached":
        return {}
    return {chosen: every[chosen]} if chosen in every else every


def from_changelog(open_client: index.OpenClient, folder: Path) -> Notes:
    """Return the notes in the changelog of the newest source archive."""
    with open_client() as client:
        _, text = index.newest_changelog(client, index.releases(client), folder)
    return Notes("changelog", {section.version: section.body for section in changelog.parse(text)})


def from_github(releases: Releases, last: Notes | None) -> Notes:
    """Return the notes that GitHub has; the last ones when it says that nothing changed."""
    answer = releases.gather(last.etag if last else None)
    if answer is None and last is not None:
        return last
    assert answer is not None
    return Notes("github", answer.bodies, answer.etag)


def refuse_less(last: Notes | None, found: Notes) -> None:
    """Raise NoAnswer when a new answer of the same source lacks too many of the notes there were."""
    if last is None or last.source != found.source:
        return
    gone = len(last.bodies.keys() - found.bodies.keys())
    if gone > MAY_SHRINK * len(last.bodies):
        raise NoAnswer(
            f"{gone} of {len(last.bodies)} notes are missing from the new answer, so it is not used."
        )
