"""The steps of an update: each is a verb of the project in a process of its own."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from scripts.setup import ROOT


@dataclass(frozen=True)
class Step:
    """One step."""

    name: str
    """What it does, as a verb."""
    arguments: tuple[str, ...]
    """Words after `python -m scripts`."""


@dataclass(frozen=True)
class Done:
    """How a step ended."""

    step: Step
    """The step."""
    exit_code: int
    """0 when it went well."""
    seconds: float
    """How long it took."""
    failed: tuple[str, ...] = ()
    """The tests that failed, where it ran tests."""


Run = Callable[[Step], Done]

TAKE_IN = (
    Step("gather", ("releases",)),
    Step("lock", ("lock", "newest")),
    Step("probe", ("probe",)),
)
"""Change the data."""
TRY_OUT = (
    Step(
        "test",
        ("test", "--record", "-q", "-m", "not index", "-k", "newest", "tests/snippets", "tests/errors"),
    ),
    Step("render", ("build",)),
)
"""Show whether the programs and the pages hold on what was taken in."""


def run(step: Step) -> Done:
    """Run a step, passing its words on to standard error as they come."""
    began = time.monotonic()
    command = [sys.executable, "-m", "scripts", *step.arguments]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    assert process.stdout is not None
    with process:
        failed = tuple(_failures(process.stdout))
    return Done(step, process.returncode, time.monotonic() - began, failed)


def _failures(lines: Iterable[str]) -> list[str]:
    """Pass lines on, and return the names of the tests that they call failed."""
    found = []
    for line in lines:
        print(line, end="", file=sys.stderr, flush=True)
        if line.startswith(("FAILED ", "ERROR ")):
            found.append(line.split(" ")[1].strip())
    return found
