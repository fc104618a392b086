"""Read what plans are made from: docs/data/upgrade-steps.json, releases.json and behaviour.json."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from scripts import records
from scripts.behaviour import store as behaviour
from scripts.behaviour.model import BehaviourData, Label
from scripts.planner.installing import blocked
from scripts.planner.model import UpgradeSteps
from scripts.planner.plan import Known
from scripts.releases import store as releases
from scripts.releases.model import ReleaseData
from scripts.setup import ROOT

FILE = ROOT / "docs" / "data" / "upgrade-steps.json"


@dataclass(frozen=True)
class Loaded:
    """Everything that was read."""

    known: Known
    """What a plan is made from."""
    day: date
    """Day of the release facts."""
    questions: Mapping[str, Label]
    """Words of the measured questions, by id."""


def load(path: Path = FILE) -> UpgradeSteps:
    """Return the steps; BadData tells in one sentence what is wrong with the file."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise records.BadData(f"docs/data/{path.name} is missing; it is part of the repository.") from error
    return records.read(UpgradeSteps, text, f"docs/data/{path.name}")


def load_all() -> Loaded:
    """Return everything that plans are made from; BadData names the first fault."""
    facts, data = releases.load(ReleaseData), load()
    measured = behaviour.load()
    _check_questions(data, measured)
    known = Known(facts.releases, data, blocked(facts.releases, data.steps, measured))
    questions = {question.id: question.label for question in measured.questions}
    return Loaded(known, facts.day, questions)


def _check_questions(data: UpgradeSteps, measured: BehaviourData) -> None:
    known = {question.id for question in measured.questions}
    for step in data.steps:
        for evidence in step.evidence:
            if evidence.question and evidence.question not in known:
                raise records.BadData(
                    f"docs/data/upgrade-steps.json: {step.id} rests on the question {evidence.question}, "
                    "which docs/data/behaviour.json does not have."
                )
