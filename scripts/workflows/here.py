"""Run the jobs of a workflow on this machine, each in a clone of its own, in the order that they need."""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from scripts.workflows.actions import ACTIONS, ActionFailed, Machine
from scripts.workflows.context import filled, value
from scripts.workflows.model import Job, Step, Workflow

_EQUAL = re.compile(r"(?P<path>[a-z_.]+) == '(?P<value>[^']*)'")
_OF_THIS_MACHINE = re.compile(
    r"HOME|LANG|PATH|TMPDIR|XDG_CACHE_HOME|SSL_CERT_\w+|\w+_CA_(?:BUNDLE|CERTS)|(?:PIP|UV|NPM)_\w+|\w+_proxy",
    re.I,
)
"""What a runner has as well, with values of its own: its places, and how it reaches a network."""


@dataclass(frozen=True)
class Done:
    """How one step ended."""

    job: str
    """Name of the job, with the values of its matrix."""
    step: str
    """The command, or the action."""
    went_well: bool
    """Whether it did."""
    seconds: float
    """How long it took."""
    said: str
    """In a word: what an action did, or the exit code of a command."""


Tell = Callable[[Done], None]


def run(
    workflow: Workflow, machine: Machine, told: Mapping[str, str], context: dict[str, Any], tell: Tell
) -> bool:
    """Run every job, those that need others after them, and tell of each step; True when all went well.

    `machine.workspace` is the folder in which each job gets its own.
    """
    ended: dict[str, bool] = {}
    for job in in_order(workflow.jobs):
        if not _may_run(job, ended, context):
            ended[job.name] = False
            continue
        done = [_job(job, choice, machine, told, context, tell) for choice in job.choices]
        ended[job.name] = all(done)
    return all(ended.values())


def in_order(jobs: Sequence[Job]) -> Iterator[Job]:
    """Yield the jobs, each after those that it needs."""
    left = list(jobs)
    while left:
        waiting = {job.name for job in left}
        ready = [job for job in left if not waiting.intersection(job.needs)]
        if not ready:
            raise ValueError(f"the jobs {', '.join(sorted(waiting))} need each other")
        yield from ready
        left = [job for job in left if job not in ready]


def _may_run(job: Job, ended: Mapping[str, bool], context: Mapping[str, Any]) -> bool:
    condition = str(job.settings.get("if", ""))
    if condition.startswith("always()"):
        return True
    if equal := _EQUAL.fullmatch(condition):
        return value(equal["path"], context) == equal["value"]
    return all(ended[name] for name in job.needs)


def _job(
    job: Job,
    choice: dict[str, str],
    machine: Machine,
    told: Mapping[str, str],
    context: dict[str, Any],
    tell: Tell,
) -> bool:
    name = " ".join([job.name, *choice.values()])
    own = replace(machine, workspace=machine.workspace / name.replace(" ", "-"))
    own.workspace.mkdir(parents=True)
    went_well = True
    for step in job.steps:
        if not went_well and not step.condition.startswith("always()"):
            continue
        done = _step(step, name, own, told, {**context, "matrix": choice})
        tell(done)
        went_well = went_well and done.went_well
    return went_well


def _step(step: Step, job: str, machine: Machine, told: Mapping[str, str], context: dict[str, Any]) -> Done:
    values = {name: _filled(text, step, context) for name, text in step.values.items()}
    start = time.monotonic()
    if step.uses:
        try:
            said, went_well = ACTIONS[step.action](machine, values), True
        except ActionFailed as problem:
            said, went_well = str(problem), False
        return Done(job, step.action, went_well, time.monotonic() - start, said)
    command = filled(step.run, context)
    kept = {name: value for name, value in os.environ.items() if _OF_THIS_MACHINE.fullmatch(name)}
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command],
        cwd=machine.workspace,
        env={**kept, **told, "GITHUB_WORKSPACE": str(machine.workspace), **values},
        check=False,
    )
    return Done(job, command, done.returncode == 0, time.monotonic() - start, f"exit code {done.returncode}")


def _filled(text: str, step: Step, context: Mapping[str, Any]) -> str:
    # The key of a cache hashes files; nothing here is kept under it.
    return text if step.action == "actions/cache" else filled(text, context)
