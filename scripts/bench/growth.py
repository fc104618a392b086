"""Make the data of a project as large as if there were so many releases, keeping the density of changes."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from pathlib import Path

from scripts.behaviour import store as behaviour
from scripts.behaviour.model import BehaviourData, Measured, Question
from scripts.releases import store as releases
from scripts.releases.model import ReleaseData

SPEAKING = ("impact.json", "upgrade-steps.json")
COUNTS = (100, 500, 1000)
"""How many releases."""


def resize(project: Path, count: int) -> None:
    """Write the data of so many releases, and of their behaviour, into a copy of the project."""
    folder = project / "docs" / "data"
    known = releases.load(ReleaseData)
    every = [each.version for each in known.releases]
    names = _names(every, count, _spoken_of())
    rows = [
        known.releases[place % len(every)].model_copy(update={"version": name})
        for place, name in names.items()
    ]
    releases.save(known.model_copy(update={"releases": tuple(rows)}), folder)
    behaviour.save(_behaviour(behaviour.load(), every, names), folder / behaviour.FILE.name)


def _spoken_of() -> set[str]:
    """Return the versions that other data speak of, and that have to be there for a site to be built."""
    texts = ((releases.DATA / name).read_text(encoding="utf-8") for name in SPEAKING)
    return {version for text in texts for version in re.findall(r'"(\d+(?:\.\d+)+)"', text)}


def _names(every: Sequence[str], count: int, needed: set[str]) -> dict[int, str]:
    """Return versions by place; a place beyond the last real release stands for the list once more."""
    if count < len(every):
        by_need = sorted(range(len(every)), key=lambda at: (every[at] in needed, at))
        return {place: every[place] for place in sorted(by_need[-count:])}
    major = every[-1].split(".")[0]
    made_up = (f"{major}.{number}.0" for number in itertools.count(1000))
    return dict(enumerate([*every, *itertools.islice(made_up, count - len(every))]))


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
