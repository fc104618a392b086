"""Take in new releases: python3 -m scripts update. Gathers, locks, probes, tests and renders, in this order.

Changes docs/data/releases.json, snippets/locks/newest.txt, docs/data/behaviour.json and docs/data/runs.json,
each in one step; what was there stays when a step fails, and the next update completes one that was stopped.
Ends with 0 when there was nothing new, 3 when something was taken in and holds, 1 when a step failed.
Progress goes to standard error, the summary to standard output.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from scripts.environments import NEWEST
from scripts.records import BadData
from scripts.snippets import runs
from scripts.update import state, steps
from scripts.update.state import State
from scripts.update.steps import Done, Run, Step

NOTHING_NEW, FAILED, TAKEN_IN = 0, 1, 3


def untried() -> list[str]:
    """Return the programs that were not run on the newest release, as when an update was stopped."""
    return [snippet for snippet, pin in runs.missing() if pin == NEWEST]


def main(
    argv: list[str],
    run: Run = steps.run,
    read: Callable[[], State] = state.read,
    left: Callable[[], Sequence[str]] = untried,
) -> int:
    """Run every step that is needed, and sum up."""
    argparse.ArgumentParser(prog="python3 -m scripts update", description=__doc__).parse_args(argv)
    try:
        before = read()
        done = _all(steps.TAKE_IN, run)
        lines = state.differences(before, read())
    except BadData as error:
        print(error, file=sys.stderr)
        return FAILED
    if _went_well(done) and (lines or left()):
        done += _all(steps.TRY_OUT, run)
    print(summary(lines, done))
    if not _went_well(done):
        return FAILED
    return TAKEN_IN if lines else NOTHING_NEW


def summary(lines: Sequence[str], done: Sequence[Done]) -> str:
    """Return what came of an update, for a person."""
    text = [*(lines or ["Nothing new upstream."]), ""]
    text += [f"{each.step.name}: {_outcome(each)} ({each.seconds:.0f} s)" for each in done]
    failed = [f"  {name}" for each in done for name in each.failed]
    if failed:
        text += ["", "These tests failed; what they say of the new release may have changed:", *failed]
    return "\n".join(text)


def _all(wanted: Sequence[Step], run: Run) -> list[Done]:
    """Run steps until one fails."""
    done: list[Done] = []
    for step in wanted:
        print(f"== {step.name}", file=sys.stderr, flush=True)
        done.append(run(step))
        if done[-1].exit_code:
            break
    return done


def _went_well(done: Sequence[Done]) -> bool:
    return all(each.exit_code == 0 for each in done)


def _outcome(done: Done) -> str:
    return "done" if done.exit_code == 0 else f"failed, exit code {done.exit_code}"
