"""Read what a release installs with it, from its wheel's metadata; and tell what changed between two."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from packaging.metadata import parse_email
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

LARGEST_METADATA = 5_000_000
"""Bytes; the metadata of openai 3.54.0 has 50,000."""


class BadMetadata(ValueError):
    """A wheel's metadata cannot be read; the message says why."""


@dataclass(frozen=True)
class Change:
    """How the dependencies of a release differ from those of the one before."""

    added: tuple[str, ...]
    """Names that are new."""
    dropped: tuple[str, ...]
    """Names that are gone."""
    bounds: tuple[str, ...]
    """Names whose versions or conditions differ."""


def of_wheel(wheel: Path) -> bytes:
    """Return the METADATA file inside a wheel."""
    try:
        with zipfile.ZipFile(wheel) as archive:
            (entry,) = [info for info in archive.infolist() if info.filename.endswith(".dist-info/METADATA")]
            if entry.file_size > LARGEST_METADATA:
                raise BadMetadata(f"{wheel.name}: its METADATA has {entry.file_size} bytes.")
            return archive.read(entry)
    except (zipfile.BadZipFile, ValueError) as error:
        raise BadMetadata(f"{wheel.name}: no METADATA could be read from it ({error}).") from error


def of_metadata(metadata: bytes) -> tuple[str, ...]:
    """Return the requirements that are always installed, normalised and sorted; extras are left out."""
    raw, _ = parse_email(metadata)
    if not raw.get("name"):
        raise BadMetadata("The metadata of a wheel has no name in it.")
    requirements = [Requirement(text) for text in raw.get("requires_dist", [])]
    kept = [requirement for requirement in requirements if not _is_extra(requirement)]
    return tuple(sorted(str(requirement) for requirement in kept))


def change(before: Iterable[str], after: Iterable[str]) -> Change:
    """Compare two sets of requirements by name."""
    old, new = _by_name(before), _by_name(after)
    return Change(
        added=tuple(sorted(new.keys() - old.keys())),
        dropped=tuple(sorted(old.keys() - new.keys())),
        bounds=tuple(sorted(name for name in old.keys() & new.keys() if old[name] != new[name])),
    )


def _is_extra(requirement: Requirement) -> bool:
    return requirement.marker is not None and "extra" in str(requirement.marker)


def _by_name(requirements: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return what each name is held to; a name may stand on several lines, which then all apply."""
    found: dict[str, set[str]] = {}
    for name, bounds in map(_held, requirements):
        found.setdefault(name, set()).update(bounds)
    return {name: frozenset(_without_weaker(bounds)) for name, bounds in found.items()}


# Most requirements of a release are those of the one before.
@lru_cache(maxsize=4096)
def _held(text: str) -> tuple[str, frozenset[str]]:
    """Return the name of a requirement and what it is held to."""
    requirement = Requirement(text)
    bounds = {f"{bound};{requirement.marker or ''}" for bound in requirement.specifier}
    extras = {f"[{extra}]" for extra in requirement.extras}
    return canonicalize_name(requirement.name), frozenset(bounds | extras)


def _without_weaker(bounds: set[str]) -> set[str]:
    """Leave out lower bounds that another one on the same condition goes beyond."""
    lower: dict[str, Version] = {}
    for bound in bounds:
        version, _, marker = bound.removeprefix(">=").partition(";")
        if bound.startswith(">="):
            lower[marker] = max(lower.get(marker, Version("0")), Version(version))
    others = {bound for bound in bounds if not bound.startswith(">=")}
    return others | {f">={version};{marker}" for marker, version in lower.items()}
