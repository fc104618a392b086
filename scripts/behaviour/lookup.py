"""Ask the data: what does a release answer, and since when is an answer what it is? Pure."""

from __future__ import annotations

from collections.abc import Sequence

from packaging.version import Version

from scripts.behaviour.model import Answer, BehaviourData, Question, Value


def question(data: BehaviourData, name: str) -> Question:
    """Return a question; KeyError when there is none of this name."""
    for asked in data.questions:
        if asked.id == name:
            return asked
    raise KeyError(name)


def value(data: BehaviourData, name: str, release: str) -> Value | None:
    """Return what a release answers; None when that is not known, or the release was not asked."""
    given = answer(data, name, release)
    return given.value if given else None


def answer(data: BehaviourData, name: str, release: str) -> Answer | None:
    """Return the answer that holds for a release, None when the release was not asked."""
    wanted = Version(release)
    for given in question(data, name).answers:
        if Version(given.since) <= wanted <= Version(given.until):
            return given
    return None


def since(data: BehaviourData, name: str) -> str:
    """Return the release with which the answer of today came."""
    return question(data, name).answers[-1].since


def boundaries(data: BehaviourData, names: Sequence[str]) -> list[str]:
    """Return the releases at which an answer to one of some questions begins, the oldest first."""
    begins = {given.since for name in names for given in question(data, name).answers}
    return sorted(begins, key=Version)
