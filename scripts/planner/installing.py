"""Which releases do not install on which Python, as ranges that Python and the browser look up alike.

Two things keep a release off a Python: what it declares, and what its dependencies need. The second is
measured (docs/data/behaviour.json) or reviewed (a step that a later release takes back).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from scripts.behaviour.model import BehaviourData
from scripts.planner.asked import is_usable
from scripts.planner.model import Kind, Step
from scripts.releases.model import Release

PYTHONS = ("3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14")
"""The Pythons that the planner offers."""
QUESTION = "python.install-{python}"
"""Name of the measured question about a Python."""
NOT = "does not install"
"""Its answer for a release that cannot be had there."""


class Why(StrEnum):
    """What keeps a release off a Python."""

    DECLARED = "declared"
    DEPENDENCIES = "dependencies"


class Range(NamedTuple):
    """Neighbouring releases that do not install on a Python, for one reason."""

    since: str
    """The first of them."""
    until: str
    """The last of them."""
    why: Why
    """The reason."""


def blocked(
    releases: Iterable[Release], steps: Iterable[Step], measured: BehaviourData
) -> dict[str, tuple[Range, ...]]:
    """Return for each Python the ranges of releases that do not install there, oldest first."""
    published, gaps = [release for release in releases if is_usable(release)], list(steps)
    return {
        python: tuple(_ranges(published, python, {*_reviewed(gaps, python), *_measured(measured, python)}))
        for python in PYTHONS
    }


def _ranges(releases: list[Release], python: str, gaps: set[tuple[str, str]]) -> Iterator[Range]:
    for why, group in groupby(releases, key=lambda release: _why(release, python, gaps)):
        if why:
            names = [release.version for release in group]
            yield Range(names[0], names[-1], why)


def _why(release: Release, python: str, gaps: set[tuple[str, str]]) -> Why | None:
    if release.requires_python and not _allows(release.requires_python, python):
        return Why.DECLARED
    version = _version(release.version)
    is_in_gap = any(_version(since) <= version <= _version(until) for since, until in gaps)
    return Why.DEPENDENCIES if is_in_gap else None


# Hundreds of releases say one of a few things, and are asked for each Python.
@lru_cache(maxsize=1024)
def _allows(declared: str, python: str) -> bool:
    # A late patch release, because some releases need at least 3.7.1.
    return SpecifierSet(declared).contains(f"{python}.99")


_version = lru_cache(maxsize=4096)(Version)


def _reviewed(steps: list[Step], python: str) -> Iterator[tuple[str, str]]:
    for step in steps:
        if step.kind is Kind.STOPS and python in step.pythons and step.until:
            yield step.since, step.until


def _measured(data: BehaviourData, python: str) -> Iterator[tuple[str, str]]:
    for question in data.questions:
        if question.id == QUESTION.format(python=python):
            yield from ((one.since, one.until) for one in question.answers if one.value == NOT)
