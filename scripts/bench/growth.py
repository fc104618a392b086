"""Make the data of a project as large as if there were so many releases, keeping the density of changes."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path

from scripts.behaviour import store as behaviour
from scripts.behaviour.model import BehaviourData, Measured, Question
from scripts.releases import store as releases
from scripts.releases.model import ReleaseData

COUNTS = (100, 500, 1000)
"""How many releases."""


def resize(project: Path, count: int) -> None:
    """Rewrite the data of releases and behaviour in a copy of the project."""
    folder = project / "docs" / "data"
    known = releases.load(ReleaseData, folder)
    every = [each.version for each in known.releases]
    # Places beyond the last real release stand for the whole list once more.
    first = max(0, len(every) - count)
    names = dict(zip(range(first, first + count), _names(every, count), strict=True))
    rows = [
        known.releases[place % len(every)].model_copy(update={"version": name})
        for place, name in names.items()
    ]
    releases.save(known.model_copy(update={"releases": tuple(rows)}), folder)
    file = folder / behaviour.FILE.name
    behaviour.save(_behaviour(behaviour.load(file), every, names), file)


def _names(every: Sequence[str], count: int) -> list[str]:
    """Return the newest releases, and after them made-up ones of the same series."""
    major = every[-1].split(".")[0]
    more = (f"{major}.{number}.0" for number in itertools.count(1000))
    return [*every[-count:], *itertools.islice(more, max(0, count - len(every)))]


def _behaviour(data: BehaviourData, every: Sequence[str], names: dict[int, str]) -> BehaviourData:
    """Return the data with answers repeated, or cut, as the releases are."""
    place = {version: index for index, version in enumerate(every)}
    questions = (_question(question, place, names, len(every)) for question in data.questions)
    update = {
        "questions": tuple(question for question in questions if question.answers),
        "measured": tuple(_measured(data, place, names, len(every))),
    }
    return data.model_copy(update=update)


def _question(question: Question, place: dict[str, int], names: dict[int, str], count: int) -> Question:
    answers = []
    for start in range(0, max(names) + 1, count):
        for answer in question.answers:
            places = range(start + place[answer.since], start + place[answer.until] + 1)
            if inside := [names[index] for index in places if index in names]:
                answers.append(answer.model_copy(update={"since": inside[0], "until": inside[-1]}))
    return question.model_copy(update={"answers": tuple(answers)})


def _measured(
    data: BehaviourData, place: dict[str, int], names: dict[int, str], count: int
) -> list[Measured]:
    return [
        measured.model_copy(update={"release": names[start + place[measured.release]]})
        for start in range(0, max(names) + 1, count)
        for measured in data.measured
        if start + place[measured.release] in names
    ]
