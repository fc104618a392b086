"""Gather how the site stands, from the pages, the catalogues and the records of runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from scripts.behaviour import store as behaviour
from scripts.claims import report
from scripts.claims.collect import cited, room_of
from scripts.claims.marks import marks_of
from scripts.claims.model import LONG_AGO_DAYS
from scripts.environments import REST, release_pins
from scripts.errors import catalogue, reproductions
from scripts.errors.model import ErrorData
from scripts.pages import tree
from scripts.pages.tree import Tree
from scripts.setup import ROOT
from scripts.snippets import runs
from scripts.snippets.header import programs
from scripts.status.model import Behind, Errors, OnRelease, Probes, Room, Status
from scripts.translation.freshness import State, states

MARKS = ("official", "measured", "ours")
"""The kinds of marks that are counted."""


def collect(today: date, root: Path = ROOT) -> Status:
    """Return how the project stands on a day."""
    project = tree.load(root)
    return Status(
        rooms=tuple(_rooms(project, today)),
        sources=tuple(report.by_age(cited(project), today)),
        marks=_marks(project),
        programs=tuple(_programs()),
        errors=_errors(catalogue.load()),
        probes=_probes(),
    )


def _rooms(project: Tree, today: date) -> Iterator[Room]:
    found: dict[str, list[State]] = {}
    for state in states(project):
        found.setdefault(room_of(state.original), []).append(state)
    for name, members in found.items():
        days = [state.original.head.text("checked") for state in members]
        yield Room(
            name=name,
            articles=len(members),
            behind=tuple(_behind(state) for state in members if state.behind or not state.is_stamped),
            aged=sum(_is_aged(day, today) for day in days),
            checked=min(days),
        )


def _behind(state: State) -> Behind:
    return Behind(state.translation.name, state.translation.language, state.behind)


def _is_aged(day: str, today: date) -> bool:
    return (today - date.fromisoformat(day)).days > LONG_AGO_DAYS


def _marks(project: Tree) -> dict[str, int]:
    seen = Counter(mark.kind for page, _ in project.pairs for mark in marks_of(page.body.prose))
    return {kind: seen[kind] for kind in MARKS}


def _programs() -> Iterator[OnRelease]:
    claimed = Counter(pin for snippet in programs() for pin in runs.claimed_pins(snippet))
    return _on_releases([(run.pin, run.openai, run.day) for run in runs.current()], claimed)


def _on_releases(
    done: Sequence[tuple[str, str | None, str]], claimed: Mapping[str, int]
) -> Iterator[OnRelease]:
    """Yield what ran on each pin; `done` has the pin, its release at the time, and the day of each run."""
    for pin in (*release_pins(), REST):
        release = runs.release_of(pin)
        days = [day for ran_on, then, day in done if (ran_on, then) == (pin, release)]
        yield OnRelease(release, len(days), claimed[pin], max(days, default=""))


def _errors(data: ErrorData) -> Errors:
    return Errors(
        entries=len(data.errors),
        reproduced=sum(error.is_reproduced for error in data.errors),
        wordings=sum(len(error.wordings) for error in data.errors),
        on_releases=tuple(_cases(reproductions.current(data))),
    )


def _cases(found: Sequence[reproductions.Reproduction]) -> Iterator[OnRelease]:
    done = [(one.pin, one.openai, one.day.isoformat()) for one in found]
    return _on_releases(done, Counter(pin for pin, _, _ in done))


def _probes() -> Probes:
    data = behaviour.load()
    return Probes(
        probes=len(data.probes),
        questions=len(data.questions),
        releases=len(data.measured),
        oldest=data.measured[0].release,
        newest=data.measured[-1].release,
        day=max(measured.day for measured in data.measured).isoformat(),
    )


def today() -> Status:
    """Return how the project stands today."""
    return collect(date.today())
