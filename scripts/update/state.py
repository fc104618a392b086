"""What the project knows of releases at one moment, and what differs between two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from packaging.version import Version

from scripts.behaviour import store as behaviour
from scripts.behaviour.model import BehaviourData
from scripts.environments.pins import NEWEST, all_pins, locked_version
from scripts.probes import changes
from scripts.releases import store as releases
from scripts.releases.model import ReleaseData


@dataclass(frozen=True)
class State:
    """The data that an update may change."""

    releases: frozenset[str]
    """Versions in releases.json."""
    newest: Version
    """The release that the pin `newest` holds."""
    lock: str
    """The text of its lock."""
    measured: BehaviourData
    """What was measured."""


def read() -> State:
    """Read the state from the files; BadData names one that cannot be read."""
    pin = all_pins()[NEWEST]
    return State(
        frozenset(each.version for each in releases.load(ReleaseData).releases),
        locked_version(pin),
        pin.lock.read_text(encoding="utf-8"),
        behaviour.load(),
    )


def differences(before: State, after: State) -> list[str]:
    """Return what an update changed, in sentences for a person; none when nothing."""
    return [*_of_releases(before, after), *_of_the_lock(before, after), *_of_answers(before, after)]


def _of_releases(before: State, after: State) -> Iterator[str]:
    if new := sorted(after.releases - before.releases, key=Version):
        yield f"New releases: {', '.join(new)}."


def _of_the_lock(before: State, after: State) -> Iterator[str]:
    if before.newest != after.newest:
        yield f"The pin “newest” moved from {before.newest} to {after.newest}."
    elif before.lock != after.lock:
        yield f"The pin “newest” is still {after.newest}, with other dependencies."


def _of_answers(before: State, after: State) -> Iterator[str]:
    known = Version(before.measured.measured[-1].release)
    for measured in after.measured.measured:
        if Version(measured.release) > known:
            yield changes.summary(after.measured, measured.release)
