"""Turn outcomes of single releases into answers that hold from one release to another. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from scripts.behaviour.model import Answer, Value
from scripts.probes.outcome import Known, Outcome

Given: TypeAlias = tuple[Value | None, str | None]
"""A value, or none and why it is not known."""


def questions(outcomes: Sequence[Outcome]) -> list[str]:
    """Return every question that a probe answered on any release, in its own order."""
    return list(dict.fromkeys(question for outcome in outcomes for question in outcome.answers))


def of_probe(known: Known, probe: str, order: Sequence[str]) -> dict[str, tuple[Answer, ...]]:
    """Return the answers to each question of a probe, oldest first."""
    outcomes = [known[probe][release] for release in order if release in known.get(probe, {})]
    return {question: tuple(_answers(question, outcomes)) for question in questions(outcomes)}


def _answers(question: str, outcomes: Sequence[Outcome]) -> Iterator[Answer]:
    for given, group in groupby(outcomes, lambda outcome: _given(question, outcome)):
        if given is not None:
            run = list(group)
            value, unknown = given
            yield Answer(since=run[0].release, until=run[-1].release, value=value, unknown=unknown)


def _given(question: str, outcome: Outcome) -> Given | None:
    """Return what an outcome says; None when the release is not asked this."""
    if outcome.failed is not None:
        return None, outcome.failed
    # True and 1 are equal for Python, and two answers for a reader; no question mixes them.
    return (outcome.answers[question], None) if question in outcome.answers else None
