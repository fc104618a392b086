"""Run the programs of docs/data/old-syntax.json: all of one pin in one process, but a few on their own."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass

from scripts import environments
from scripts.azure_double.server import AzureDouble
from scripts.environments.isolation import isolated
from tests.snippets.running import variables

ALONE = frozenset({"proxy", "requestssession", "variable-api-base", "variable-api-type"})
"""What the library reads once in a process."""

_EACH = """
import contextlib, io, json, os, sys, warnings
kept = {}
if sys.argv[1:] != ["alone"]:
    import openai
    kept = dict(vars(openai))
environment = dict(os.environ)
for name, lines in json.loads(sys.stdin.read()).items():
    printed, error = io.StringIO(), ""
    try:
        with contextlib.redirect_stdout(printed), warnings.catch_warnings():
            exec("\\n".join(lines), {"__name__": "__main__"})
    except Exception as problem:
        first = next((line for line in str(problem).splitlines() if line.strip()), "")
        error = f"{type(problem).__name__}: {first}"
    if kept:
        for added in set(vars(openai)) - set(kept):
            delattr(openai, added)
        vars(openai).update(kept)
    os.environ.clear()
    os.environ.update(environment)
    print(json.dumps([name, printed.getvalue().strip(), error]))
"""


@dataclass(frozen=True)
class Ended:
    """How a program ended."""

    printed: str
    """Standard output."""
    error: str
    """Name of the exception and the first line of its text; empty for none."""


def ends(pin: str, programs: Mapping[str, tuple[str, ...]], double: AzureDouble) -> dict[str, Ended]:
    """Run each program on a pin, with the variables that readers of 0.x and of later releases set."""
    together = {name: lines for name, lines in programs.items() if name not in ALONE}
    found = _run(pin, together, double) if together else {}
    for name in programs.keys() & ALONE:
        found |= _run(pin, {name: programs[name]}, double, "alone")
    return found


def is_like(error: str, expected: str) -> bool:
    """Tell whether an error is the expected one, in which … stands for anything."""
    return re.fullmatch(".*".join(map(re.escape, expected.split("…"))), error) is not None


def _run(
    pin: str, programs: Mapping[str, tuple[str, ...]], double: AzureDouble, *arguments: str
) -> dict[str, Ended]:
    of_0_x = {
        "OPENAI_API_BASE": double.url,
        "OPENAI_API_TYPE": "azure",
        "OPENAI_API_KEY": double.api_key,
        "OPENAI_API_VERSION": "2024-10-21",
    }
    done = subprocess.run(
        [str(environments.ensure(pin)), "-c", _EACH, *arguments],
        env=isolated() | variables(double) | of_0_x,
        input=json.dumps(programs),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    rows = (json.loads(line) for line in done.stdout.splitlines())
    return {name: Ended(printed, error) for name, printed, error in rows}
