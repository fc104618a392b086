"""Run programs of programs/ inside an environment, against a double of their own."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from scripts.azure_double.server import AzureDouble
from scripts.behaviour.model import Value
from scripts.environments.isolation import isolated
from scripts.probes.throwaway import Throwaway

PROGRAMS = Path(__file__).parent / "programs"
RUN = PROGRAMS / "run.py"
SECONDS = 180

Answers: TypeAlias = dict[str, Value]
"""Answers by question."""


class ProbeFailedError(RuntimeError):
    """A program did not come to an answer; the message says why, in one line."""


def answers(
    where: Throwaway,
    program: str,
    double: AzureDouble,
    *,
    variables: Mapping[str, str] | None = None,
    before: Sequence[str] = (),
) -> Answers:
    """Return what a program answers; `before` wraps its process. ProbeFailedError says why there is none."""
    environment = isolated() | double.environment | {"PYTHONIOENCODING": "utf-8"} | dict(variables or {})
    command = [*before, str(where.python), str(RUN), program]
    try:
        done = subprocess.run(
            command,
            cwd=where.home,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ProbeFailedError(f"{program} had not ended after {SECONDS} s") from error
    if double.failures:
        raise ProbeFailedError(f"the double itself failed: {double.failures[0].splitlines()[-1]}")
    return _read(program, done.stdout, done.stderr)


def construct(where: Throwaway) -> str:
    """Return why no client can be made and used in an environment; empty when it can."""
    with AzureDouble() as double:
        try:
            return str(answers(where, "construct", double)["constructs"])
        except ProbeFailedError as error:
            return str(error)


def _read(program: str, printed: str, said: str) -> Answers:
    try:
        line = json.loads(printed.splitlines()[-1])
    except (ValueError, IndexError):
        last = (said.strip().splitlines() or ["nothing was printed"])[-1]
        raise ProbeFailedError(f"{program} ended without an answer: {last[:200]}") from None
    if "failed" in line:
        raise ProbeFailedError(f"{program}: {line['failed']}")
    return {
        name: tuple(value) if isinstance(value, list) else value for name, value in line["answers"].items()
    }
