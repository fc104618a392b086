"""Tell what differs between two states of what was measured, in sentences. Pure."""

from __future__ import annotations

from scripts.behaviour.model import Answer, BehaviourData, Question


def of_release(data: BehaviourData, release: str) -> list[tuple[Question, Answer | None, Answer]]:
    """Return the questions whose answer begins with a release: the answer before, and the new one."""
    found = []
    for question in data.questions:
        for index, answer in enumerate(question.answers):
            if answer.since == release and release != data.measured[0].release:
                found.append((question, question.answers[index - 1] if index else None, answer))
    return found


def summary(data: BehaviourData, release: str) -> str:
    """Return one paragraph on what a release changed, for a person."""
    changed = of_release(data, release)
    if not changed:
        return f"{release}: no answer changed."
    lines = [f"{release}: {len(changed)} answer{'s' if len(changed) > 1 else ''} changed:"]
    lines += [f"  {question.label.en}: {_shown(before)} → {_shown(now)}" for question, before, now in changed]
    return "\n".join(lines)


def _shown(answer: Answer | None) -> str:
    if answer is None:
        return "not asked"
    if answer.value is None:
        return f"unknown ({answer.unknown})"
    return ", ".join(answer.value) if isinstance(answer.value, tuple) else str(answer.value)
