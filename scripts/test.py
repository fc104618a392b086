"""Run every test: python -m scripts test [--record] [pytest arguments …].

Gets a browser, the environments of the snippets and the linters of prose first, each with progress and as far
as the named tests need them, then runs the quick checks and pytest on all cores. Ends with 2 when a file
that is named does not exist. With --record the runs of the snippets are put into docs/data/runs.json, and the
errors that were reproduced into docs/data/reproductions.json.
"""

from __future__ import annotations

import os
import subprocess
import sys

from scripts import asked_tests, browser, environments
from scripts.asked_tests import Needs
from scripts.errors import catalogue, reproductions
from scripts.prose import modules
from scripts.setup import ROOT
from scripts.snippets import runs
from scripts.snippets.header import HeaderError
from scripts.snippets.runs import Run


def main(argv: list[str]) -> int:
    """Return 0 when the checks and every test passed."""
    recording = "--record" in argv
    arguments = [argument for argument in argv if argument != "--record"]
    named = asked_tests.paths(arguments)
    if gone := asked_tests.missing(named, ROOT):
        print(gone, file=sys.stderr)
        return 2
    try:
        prepare(asked_tests.needs(named, ROOT))
    except (browser.BrowserMissing, RuntimeError, HeaderError) as problem:
        print(problem, file=sys.stderr)
        return 1
    if recording:
        before = set(runs.load(runs.COMMITTED))
        failed = _pytest(arguments)
        print(f"docs/data/runs.json: {runs.record()} runs, {_new(set(runs.load(runs.COMMITTED)) - before)}")
        reproduced = reproductions.record(catalogue.load())
        print(f"docs/data/reproductions.json: {reproduced} errors on a release")
        return int(failed)
    # The quick ones first; a choice of tests leaves them out.
    unchecked = not arguments and _checks()
    return int(_pytest(arguments) or unchecked)


def _new(added: set[Run]) -> str:
    """Say which runs were added, by their programs."""
    names = sorted({run.snippet for run in added})
    return f"{len(added)} of them new{': ' if names else ''}{', '.join(names)}"


def prepare(needs: Needs) -> None:
    """Get what tests need from outside the project: a Chromium, one environment a pin, linters of prose."""
    if needs.browser:
        print(f"Browser: {browser.find_or_install()}", file=sys.stderr, flush=True)
    environments.ensure_all(needs.pins)
    if needs.linters:
        modules.ensure()


def _pytest(arguments: list[str]) -> bool:
    # Twice as many as there are cores: many tests wait, as the programs they run do.
    workers = [] if "-n" in arguments else ["-n", str((os.cpu_count() or 1) * 2)]
    command = [sys.executable, "-m", "pytest", *workers, *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode != 0


def _checks() -> bool:
    return subprocess.run([sys.executable, "-m", "scripts", "check"], cwd=ROOT, check=False).returncode != 0
