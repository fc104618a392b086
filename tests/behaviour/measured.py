"""Small data of behaviour, for tests of what is made of it."""

from __future__ import annotations

from datetime import date

from scripts.behaviour.model import Answer, Area, BehaviourData, Label, Measured, Question, Value

Run = tuple[str, str, Value | None]


def question(name: str, *runs: Run) -> Question:
    """Return a question with answers: first release, last release, value (None: not known)."""
    answers = tuple(
        Answer(since=since, until=until, value=value, unknown="it hung" if value is None else None)
        for since, until, value in runs
    )
    label = Label(ja=f"`{name}` か", en=f"Is it `{name}`")
    return Question(id=name, area=Area(name.partition(".")[0]), probe="p", label=label, answers=answers)


def data(*questions: Question, releases: tuple[str, ...] = ("1.0.0", "3.0.0")) -> BehaviourData:
    """Return data of releases that were all run on one day."""
    day = date(2026, 11, 25)
    measured = tuple(
        Measured(release=release, day=day, python="3.11.7", packages={}, probes=("p",))
        for release in releases
    )
    return BehaviourData(measured=measured, probes={"p": "1"}, questions=questions)
