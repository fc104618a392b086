"""Understand what a reader types for a release: a version, the beginning of one, or "newest".

docs/assets/javascripts/planner/asked.js does the same in the browser; a test compares the two.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from packaging.version import Version

from scripts.releases.model import Release

LONGEST = 40
_BEFORE = re.compile(r"^(?:openai)?\s*(?:[=~>]?==?)?\s*v?")
_AFTER = re.compile(r"(?:\.[x*])+$")
_NUMBERS = re.compile(r"^[0-9]{1,4}(?:\.[0-9]{1,4}){0,3}$")
_NEWEST = frozenset({"newest", "latest", "最新", "最新版", "最新のリリース"})


class Status(StrEnum):
    """What became of the text."""

    RELEASE = "release"
    NEWEST = "newest"
    LINE = "line"
    NOT_ON_INDEX = "not-on-index"
    PRERELEASE = "prerelease"
    UNKNOWN = "unknown"
    UNREADABLE = "unreadable"
    EMPTY = "empty"


@dataclass(frozen=True)
class Found:
    """What a text stands for."""

    status: Status
    """What became of it."""
    text: str = ""
    """The text without what is around the version."""
    first: str = ""
    """The release that the plan goes by, the oldest of a line; empty when there is none."""
    last: str = ""
    """The same release, or the newest of a line."""


def understood(text: str, releases: tuple[Release, ...], *, is_older_nearer: bool = False) -> Found:
    """Return what a text stands for; `releases` are all releases, oldest first.

    For what cannot be installed stands the next release that can, or the one before when `is_older_nearer`.
    """
    asked = _bare(text)
    if not asked:
        return Found(Status.EMPTY)
    usable = [release.version for release in releases if is_usable(release)]
    if asked in _NEWEST:
        return Found(Status.NEWEST, asked, usable[-1], usable[-1])
    known = next((release for release in releases if release.version == asked), None)
    if known and is_usable(known):
        return Found(Status.RELEASE, asked, asked, asked)
    if known and known.on_index:
        return _near(Status.PRERELEASE, asked, usable, is_older_nearer=False)
    if not _NUMBERS.match(asked):
        return Found(Status.UNREADABLE, asked)
    line = [version for version in usable if version.startswith(f"{asked}.")]
    if line:
        return Found(Status.LINE, asked, line[0], line[-1])
    return _near(Status.NOT_ON_INDEX if known else Status.UNKNOWN, asked, usable, is_older_nearer)


@cache
def order(version: str) -> Version:
    """Return a version as what can be compared; a plan compares the same few hundred again and again."""
    return Version(version)


def is_usable(release: Release) -> bool:
    """Tell whether a release is final, published and not withdrawn."""
    return release.on_index and not release.yanked and not order(release.version).is_prerelease


def _bare(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)[:LONGEST].strip().lower()
    return _AFTER.sub("", _BEFORE.sub("", plain, count=1)).strip()


def _near(status: Status, asked: str, usable: list[str], is_older_nearer: bool) -> Found:
    older = [version for version in usable if order(version) < order(asked)]
    newer = usable[len(older) :]
    nearest = older[-1] if older and (is_older_nearer or not newer) else newer[0]
    return Found(status, asked, nearest, nearest)
