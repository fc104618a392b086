"""Give a release the labels that follow from its facts and its notes by rule.

azure: an item's scope or words name Azure. breaking: a section or scope of the notes says so.
python: the oldest Python that Requires-Python allows is newer than before. dependency-*: compared with the
release before. not-installable: in the changelog, but without a file on the index.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from scripts.releases.changelog import Item
from scripts.releases.dependencies import change
from scripts.releases.model import Label, Release

_AZURE = re.compile(r"(?<![a-z])azure", re.IGNORECASE)


def from_notes(items: Iterable[Item]) -> set[Label]:
    """Return the labels that a release's notes give it."""
    labels = set()
    for item in items:
        if _AZURE.search(item.text):
            labels.add(Label.AZURE)
        if "BREAKING" in item.section.upper() or item.scope.endswith("!"):
            labels.add(Label.BREAKING)
    return labels


def from_facts(release: Release, before: Release | None) -> set[Label]:
    """Return the labels that a release's facts give it, next to the installable release before."""
    if not release.on_index:
        return {Label.NOT_INSTALLABLE}
    if before is None:
        return set()
    labels = _dependency_labels(before.dependencies, release.dependencies)
    if _floor(release) > _floor(before) > Version("0"):
        labels.add(Label.PYTHON)
    return labels


def predecessors(releases: Sequence[Release]) -> list[Release | None]:
    """Return, for releases in order, the installable one before each.

    A final release is compared with the final one before it, a pre-release with whatever came before.
    """
    found: list[Release | None] = []
    final = newest = None
    for release in releases:
        is_final = not Version(release.version).is_prerelease
        found.append(final if is_final else newest)
        if release.on_index:
            newest = release
            final = release if is_final else final
    return found


def _dependency_labels(before: tuple[str, ...] | None, after: tuple[str, ...] | None) -> set[Label]:
    if before is None or after is None:
        return set()
    difference = change(before, after)
    if difference.added and difference.dropped:
        return {Label.DEPENDENCY_REPLACED}
    labels = set()
    if difference.added:
        labels.add(Label.DEPENDENCY_ADDED)
    if difference.dropped:
        labels.add(Label.DEPENDENCY_DROPPED)
    if difference.bounds:
        labels.add(Label.DEPENDENCY_BOUNDS)
    return labels


def _floor(release: Release) -> Version:
    """Return the oldest Python that a release allows; 0 when it declares none."""
    bounds = SpecifierSet(release.requires_python or "")
    lower = [Version(bound.version) for bound in bounds if bound.operator in {">=", "~=", "=="}]
    return max(lower, default=Version("0"))
