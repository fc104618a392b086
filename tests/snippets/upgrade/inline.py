"""Run a few lines on a pin, for what the upgrade pages say of code that no longer works."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scripts.azure_double.server import AzureDouble
from tests.snippets.lines import run_lines
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
    fresh: bool = False,
) -> Said:
    """Run Python lines on a pin, with the variables of a double where one is given; `before` wraps it."""
    given = (variables(double) if double else {}) | dict(env or {})
    done = run_lines(pin, lines, given, before=before, fresh=fresh)
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
    given = variables(double) if double else {}
    done = run_lines(pin, start + _EACH, given, stdin=json.dumps(attempts))
    assert done.returncode == 0, done.stderr
    return dict(json.loads(line) for line in done.stdout.splitlines())
