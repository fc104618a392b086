"""Run a few lines on a pin, for what the upgrade pages say of code that no longer works."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scripts import environments
from scripts.azure_double.server import AzureDouble
from scripts.environments.isolation import isolated
from tests.snippets.running import variables


@dataclass(frozen=True)
class Said:
    """How a few lines ended."""

    printed: str
    """Standard output, without white space around it."""
    last_error: str
    """The last line of standard error: the exception and its text."""
    stderr: str
    """All of standard error."""


def say(
    pin: str,
    lines: str,
    double: AzureDouble | None = None,
    *,
    env: Mapping[str, str] | None = None,
    before: Sequence[str] = (),
) -> Said:
    """Run Python lines on a pin, with the variables of a double where one is given; `before` wraps it."""
    done = subprocess.run(
        [*before, str(environments.ensure(pin)), "-c", lines],
        env=isolated() | (variables(double) if double else {}) | dict(env or {}),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    errors = [line for line in done.stderr.splitlines() if line.strip()]
    return Said(done.stdout.strip(), errors[-1] if errors else "", done.stderr)


_EACH = """
import json, sys
for name, attempt in json.loads(sys.stdin.read()).items():
    try:
        exec(attempt)
        said = ""
    except Exception as error:
        said = f"{type(error).__name__}: {error}"
    print(json.dumps([name, said]))
"""


def errors_of(
    pin: str, start: str, attempts: Mapping[str, str], double: AzureDouble | None = None
) -> dict[str, str]:
    """Run each attempt after a common start, in one process; return what each raised, empty for nothing."""
    done = subprocess.run(
        [str(environments.ensure(pin)), "-c", start + _EACH],
        env=isolated() | (variables(double) if double else {}),
        input=json.dumps(attempts),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(line) for line in done.stdout.splitlines())
