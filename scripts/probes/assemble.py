"""Join outcomes to the content of docs/data/behaviour.json, and take that content apart again. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from scripts.behaviour.model import Answer, BehaviourData, Label, Measured, Question
from scripts.probes import declared, ranges
from scripts.probes.outcome import Known, Outcome
from scripts.probes.questions import area


def by_probe(outcomes: Iterable[Outcome]) -> dict[str, dict[str, Outcome]]:
    """Return outcomes by probe and release; a later one replaces an earlier one."""
    known: dict[str, dict[str, Outcome]] = {}
    for outcome in outcomes:
        known.setdefault(outcome.probe, {})[outcome.release] = outcome
    return known


def data(
    known: Known, order: Sequence[str], labels: Mapping[str, Label], probes: Mapping[str, str]
) -> BehaviourData:
    """Return what is published, asked by probes of these hashes; KeyError names a question without words."""
    answers = {
        question: (probe, given)
        for probe in known
        for question, given in ranges.of_probe(known, probe, order).items()
    }
    if wordless := sorted(set(answers) - set(labels)):
        raise KeyError(f"scripts/probes/questions.toml has no words for {', '.join(wordless)}")
    questions = tuple(
        Question(id=name, area=area(name), probe=answers[name][0], label=label, answers=answers[name][1])
        for name, label in labels.items()
        if name in answers
    )
    measured = tuple(_measured(known, order))
    return BehaviourData(measured=measured, probes=dict(probes), questions=questions)


def outcomes(published: BehaviourData, order: Sequence[str], probes: Mapping[str, str]) -> list[Outcome]:
    """Return the outcomes that stand behind what is published, but for probes that ask otherwise now."""
    place = {release: index for index, release in enumerate(order)}
    return [
        _outcome(published, measured, probe, place)
        for measured in published.measured
        for probe in measured.probes
        if measured.release in place and published.probes.get(probe) == probes.get(probe)
    ]


def _measured(known: Known, order: Sequence[str]) -> Iterable[Measured]:
    for release in order:
        run = sorted(set(known) - {declared.PROBE})
        asked = {probe: known[probe][release] for probe in run if release in known[probe]}
        if asked:
            latest = max(asked.values(), key=lambda outcome: outcome.day)
            yield Measured(
                release=release,
                day=latest.day,
                python=latest.python,
                packages=latest.packages,
                probes=tuple(asked),
            )


def _outcome(published: BehaviourData, measured: Measured, probe: str, place: Mapping[str, int]) -> Outcome:
    given = {
        question.id: answer
        for question in published.questions
        if question.probe == probe
        for answer in question.answers
        if _holds(answer, measured.release, place)
    }
    reasons = [answer.unknown for answer in given.values() if answer.unknown]
    values = {name: answer.value for name, answer in given.items() if answer.value is not None}
    return Outcome(
        release=measured.release,
        probe=probe,
        day=measured.day,
        python=measured.python,
        packages=measured.packages,
        answers={} if reasons else values,
        failed=reasons[0] if reasons else None,
    )


def _holds(answer: Answer, release: str, place: Mapping[str, int]) -> bool:
    return place[answer.since] <= place[release] <= place[answer.until]
