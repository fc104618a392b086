"""Ask what many releases need, several at a time, keeping every answer as soon as it is there.

Writes .cache/releases/dependencies.jsonl, one line a wheel; an interrupted run goes on from it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack
from pathlib import Path
from queue import SimpleQueue

from pypi_simple import DistributionPackage

from scripts.releases.index import Client, OpenClient, requirements
from scripts.releases.progress import Progress

WORKERS = 4

Answers = dict[str, tuple[str, ...]]
"""Requirements by the name of the wheel's file."""


def ask(
    wheels: Mapping[str, DistributionPackage],
    open_client: OpenClient,
    cache: Path,
    report: Progress,
) -> Answers:
    """Return the requirements of each release, by version; raises IndexFault when one cannot be had."""
    kept = remembered(cache)
    answers = {version: kept[_key(wheel)] for version, wheel in wheels.items() if _key(wheel) in kept}
    wanted = {version: wheel for version, wheel in wheels.items() if version not in answers}
    with ExitStack() as stack:
        free: SimpleQueue[Client] = SimpleQueue()
        for _ in range(min(WORKERS, len(wanted))):
            free.put(stack.enter_context(open_client()))
        pool = ThreadPoolExecutor(WORKERS)
        stack.callback(pool.shutdown, cancel_futures=True)
        jobs = {pool.submit(_with_a_free, free, wheel): version for version, wheel in wanted.items()}
        for done, job in enumerate(as_completed(jobs), start=1):
            answers[jobs[job]] = job.result()
            _remember(cache, wanted[jobs[job]], job.result())
            report(done, len(jobs))
    return answers


def remembered(cache: Path) -> Answers:
    """Return what earlier runs learnt, by digest; a half-written last line is passed over."""
    if not cache.is_file():
        return {}
    answers: Answers = {}
    for line in cache.read_text(encoding="utf-8").splitlines():
        try:
            entry = json.loads(line)
            answers[entry["wheel"]] = tuple(entry["dependencies"])
        except (ValueError, KeyError, TypeError):
            continue
    return answers


def _with_a_free(free: SimpleQueue[Client], wheel: DistributionPackage) -> tuple[str, ...]:
    """Ask with a client that no other thread is using; there are as many as threads."""
    client = free.get()
    try:
        return requirements(client, wheel)
    finally:
        free.put(client)


def _remember(cache: Path, wheel: DistributionPackage, found: tuple[str, ...]) -> None:
    cache.parent.mkdir(parents=True, exist_ok=True)
    with cache.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"wheel": _key(wheel), "dependencies": found}) + "\n")


def _key(wheel: DistributionPackage) -> str:
    """Return the wheel's digest, so that an answer is never used for other bytes."""
    return wheel.digests.get("sha256", wheel.filename)
