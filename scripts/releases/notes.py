"""Keep the upstream notes of every release, gathered when the site is built; never committed.

Reads the changelog of the newest source archive on the package index, or GitHub's releases API when that
fails. Writes .cache/releases/notes.json in one step; whatever goes wrong, the last good notes stay. The
variable RELEASE_NOTES set to `cached` means: ask nobody, use what is there; `github` or `index` asks that
source alone.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from scripts.files import write_atomically
from scripts.releases import changelog, index
from scripts.releases.github import Releases
from scripts.releases.waiting import NoAnswer

SWITCH = "RELEASE_NOTES"
MAY_SHRINK = 0.1
"""Part of the notes that a new answer may lack before it is taken for broken."""


@dataclass(frozen=True)
class Notes:
    """The notes of many releases, and where they are from."""

    source: Literal["changelog", "github"]
    """Which source they were gathered from."""
    bodies: Mapping[str, str]
    """Markdown by version."""
    etag: str | None = None
    """GitHub's mark of this state."""


@dataclass(frozen=True)
class Gathered:
    """What the site has to show."""

    notes: Notes | None
    """The notes, fresh or from an earlier build; None when there never were any."""
    problems: tuple[str, ...] = field(default=())
    """A sentence for each source that failed."""


Source = Callable[[Notes | None], Notes]
"""Asks one source, given the last notes; raises IndexFault, UnknownForm or NoAnswer."""

_FAULTS = (index.IndexFault, changelog.UnknownForm, NoAnswer)
_SHAPE = TypeAdapter(Notes)


def gather(wanted: Collection[str], cache: Path, sources: Mapping[str, Source]) -> Gathered:
    """Return notes that cover the wanted releases as far as possible, asking only when the cache does not."""
    kept = load(cache)
    if kept and set(wanted) <= kept.bodies.keys():
        return Gathered(kept)
    problems = []
    for name, source in sources.items():
        try:
            found = source(kept)
            refuse_less(kept, found)
        except _FAULTS as error:
            problems.append(f"{name}: {error}")
            continue
        try:
            _save(cache, found)
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


def load(cache: Path) -> Notes | None:
    """Return the notes of an earlier build; None when there are none or the file is damaged."""
    try:
        return _SHAPE.validate_json(cache.read_bytes())
    except (OSError, ValidationError):
        return None


def _save(cache: Path, notes: Notes) -> None:
    value = {"source": notes.source, "etag": notes.etag, "bodies": dict(notes.bodies)}
    write_atomically(cache, json.dumps(value, ensure_ascii=False) + "\n")
