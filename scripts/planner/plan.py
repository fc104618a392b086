"""Plan an upgrade: what lies between two releases, whether the second installs, and the way back. Pure.

docs/assets/javascripts/planner/plan.js does the same in the browser, from the same data; a test compares
the two over a grid of questions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TypeAlias

from scripts.planner.asked import Found, Status, is_usable, order, understood
from scripts.planner.installing import Range, Why
from scripts.planner.model import Client, Companion, Step, UpgradeSteps
from scripts.releases.model import Release

ANY = "any"
"""A client that the reader did not name."""
NEWEST = "newest"
"""What is wanted when nothing is said."""
Ids: TypeAlias = tuple[str, ...]


class Direction(StrEnum):
    """Where the way leads."""

    UP = "up"
    SAME = "same"
    BACK = "back"


@dataclass(frozen=True)
class Known:
    """What a plan is made from."""

    releases: tuple[Release, ...]
    """Every release, oldest first."""
    data: UpgradeSteps
    """Steps, companions and places to go back to."""
    blocked: dict[str, tuple[Range, ...]]
    """For each Python, what does not install there."""

    @cached_property
    def usable(self) -> tuple[str, ...]:
        """Every release that can be installed somewhere, oldest first."""
        return tuple(release.version for release in self.releases if is_usable(release))


@dataclass(frozen=True)
class Ask:
    """What a reader tells."""

    have: str
    """The release in use, as typed."""
    want: str = ""
    """The release to go to, as typed; empty for the newest."""
    python: str = ""
    """The Python, such as 3.12; empty when not known."""
    client: str = ANY
    """How the client is built: module, azure, v1 or any."""
    touches: Ids = ()
    """What the program touches."""


@dataclass(frozen=True)
class Plan:
    """The answer. Steps are named by their ids, in the order in which they are met."""

    have: Found
    """The release in use."""
    want: Found
    """The release to go to."""
    direction: Direction | None = None
    """Where the way leads; None when one of the two is no release, and then nothing below is filled."""
    client: str = ANY
    """The client that the plan is for: 0.x has one kind alone, and later releases have others."""
    why: Why | None = None
    """What keeps the wanted release off the Python; None when it installs, or the Python is not known."""
    have_is_blocked: bool = False
    """Whether the release in use does not install on that Python either."""
    target: str = ""
    """The release to install: the wanted one, else the last before it that installs; empty for none."""
    now: Ids = ()
    """What is met already, on the release in use, and is behind the reader on the wanted one."""
    steps: Ids = ()
    """What is met up to the target."""
    later: Ids = ()
    """What is met after the target, once Python is raised."""
    undone: Ids = ()
    """What is taken back on the way to an older release, the newest first."""
    others: Ids = ()
    """What only those meet who touch what was not named."""
    back: Ids = ()
    """Releases to go back to, the nearest first."""


def plan(ask: Ask, known: Known) -> Plan:
    """Return the plan for what a reader tells."""
    have = understood(ask.have, known.releases, is_older_nearer=True)
    want = understood(ask.want.strip() or NEWEST, known.releases)
    if not (have.first and want.first):
        return Plan(have, want)
    # Whoever goes back from a line is on its newest release as far as we know, whoever goes up on its oldest.
    direction, start = _direction(have, want)
    client = client_for(ask.client, start)
    why = reason(want.last, ask.python, known)
    target = want.last if why is None else _last_that_installs(want.last, ask.python, known)
    met = [
        step
        for step in known.data.steps
        if _is_on_the_way(step, start, want.last) and _concerns(step, client, ask.python)
    ]
    mine = [step for step in met if _is_touched(step, ask)]
    undone = [step for step in mine if direction is Direction.BACK and not step.until]
    ahead = [step for step in mine if step not in undone]
    return Plan(
        have=have,
        want=want,
        direction=direction,
        client=client,
        why=why,
        have_is_blocked=reason(have.last, ask.python, known) is not None,
        target=target,
        now=_now(have, want, ask, client, known),
        steps=_ids(step for step in ahead if _is_by(step, target)),
        later=_ids(step for step in ahead if not _is_by(step, target)),
        undone=_ids(reversed(undone)),
        others=_ids(step for step in met if step not in mine),
        back=_back(have, target or want.last, direction, ask.python, known),
    )


def client_for(client: str, have: str) -> str:
    """Return the client that a release can have: 0.x has the functions of the module alone."""
    if order(have) < order("1.0.0"):
        return Client.MODULE
    return client if client in {Client.AZURE, Client.V1} else ANY


def reason(version: str, python: str, known: Known) -> Why | None:
    """Return what keeps a release off a Python."""
    ranges = known.blocked.get(python, ())
    return next((one.why for one in ranges if _holds(one.since, one.until, version)), None)


def companions(version: str, known: Known) -> tuple[Companion, ...]:
    """Return what a release needs beside it."""
    return tuple(one for one in known.data.companions if _holds(one.since, one.until, version))


def _direction(have: Found, want: Found) -> tuple[Direction, str]:
    first, goal = order(have.first), order(want.last)
    if first == goal:
        return Direction.SAME, have.first
    return (Direction.UP, have.first) if first < goal else (Direction.BACK, have.last)


def _is_on_the_way(step: Step, start: str, goal: str) -> bool:
    if step.until:
        return _holds(step.since, step.until, goal)
    since, low, high = (order(one) for one in (step.since, start, goal))
    # An older release asks for no newer Python.
    return low < since <= high or (high < since <= low and not step.pythons)


def _concerns(step: Step, client: str, python: str) -> bool:
    is_for_client = client == ANY or not step.clients or client in step.clients
    return is_for_client and (not python or not step.pythons or python in step.pythons)


def _is_by(step: Step, target: str) -> bool:
    return bool(target) and order(step.since) <= order(target)


def _now(have: Found, want: Found, ask: Ask, client: str, known: Known) -> Ids:
    if have.status is not Status.RELEASE:
        return ()
    return _ids(
        step
        for step in known.data.steps
        if step.until
        and _holds(step.since, step.until, have.first)
        and not _holds(step.since, step.until, want.last)
        and _concerns(step, client, ask.python)
        and _is_touched(step, ask)
    )


def _back(have: Found, goal: str, direction: Direction, python: str, known: Known) -> Ids:
    if direction is not Direction.UP:
        return (have.last,) if direction is Direction.BACK else ()
    rests = [rest.version for rest in known.data.rests if order(rest.version) > order(have.first)]
    places = {place for place in (have.last, *rests) if order(place) < order(goal)}
    there = (place for place in places if reason(place, python, known) is None)
    return tuple(sorted(there, key=order, reverse=True))


def _last_that_installs(version: str, python: str, known: Known) -> str:
    before = (one for one in reversed(known.usable) if order(one) <= order(version))
    return next((one for one in before if reason(one, python, known) is None), "")


def _is_touched(step: Step, ask: Ask) -> bool:
    return not step.touches or not set(step.touches).isdisjoint(ask.touches)


def _holds(since: str, until: str, version: str) -> bool:
    return order(since) <= order(version) <= order(until)


def _ids(steps: Iterable[Step]) -> Ids:
    return tuple(step.id for step in steps)
