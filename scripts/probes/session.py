"""Measure until every change of an answer is exact, on all cores, going on from what is known."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import date

from scripts.probes import bisection
from scripts.probes.assemble import by_probe
from scripts.probes.journal import Journal
from scripts.probes.measure import measure
from scripts.probes.outcome import Outcome

Measure = Callable[[str, date, Sequence[str]], Iterable[Outcome]]
"""Asks a release, uploaded on a day, by some probes."""


def run(
    known: Iterable[Outcome],
    probes: Sequence[str],
    start: Sequence[str],
    days: Mapping[str, date],
    journal: Journal,
    ask: Measure = measure,
) -> list[Outcome]:
    """Return every outcome, the known ones too. `days` names each release, oldest first, and its upload.

    Rounds follow each other: the releases of `start`, then those between two that differ, until none is left.
    """
    outcomes = list(known)
    while wanted := bisection.wanted(by_probe(outcomes), probes, start, list(days)):
        outcomes += _round(wanted, days, journal, ask)
    return outcomes


def _round(
    wanted: Mapping[str, Sequence[str]], days: Mapping[str, date], journal: Journal, ask: Measure
) -> list[Outcome]:
    found: list[Outcome] = []

    def one(release: str) -> float:
        began = time.monotonic()
        for outcome in ask(release, days[release], wanted[release]):
            journal.add(outcome)
            found.append(outcome)
        return time.monotonic() - began

    pool = ThreadPoolExecutor(os.cpu_count() or 2)
    try:
        jobs = {pool.submit(one, release): release for release in wanted}
        for done, job in enumerate(as_completed(jobs), start=1):
            _tell(done, len(jobs), jobs[job], job.result())
    finally:
        pool.shutdown(cancel_futures=True)
    return found


def _tell(done: int, total: int, release: str, seconds: float) -> None:
    print(f"Measured {done} of {total}: openai {release} ({seconds:.0f} s)", file=sys.stderr, flush=True)
