"""Ask what many releases need, several at a time, keeping every answer as soon as it is there.

Writes .cache/releases/dependencies.jsonl, one line a wheel; an interrupted run goes on from it.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from pypi_simple import DistributionPackage

from scripts.releases.index import Client, requirements
from scripts.releases.progress import Progress

WORKERS = 4

Answers = dict[str, tuple[str, ...]]
"""Requirements by the name of the wheel's file."""


def ask(
    wheels: Mapping[str, DistributionPackage],
    client: Callable[[], Client],
    cache: Path,
    report: Progress,
) -> Answers:
    """Return the requirements of each release, by version; raises IndexFault when one cannot be had."""
    kept = remembered(cache)
    answers = {version: kept[_key(wheel)] for version, wheel in wheels.items() if _key(wheel) in kept}
    wanted = {version: wheel for version, wheel in wheels.items() if version not in answers}
    local = threading.local()

    def one(wheel: DistributionPackage) -> tuple[str, ...]:
        if not hasattr(local, "client"):
            local.client = client()
        return requirements(local.client, wheel)

    pool = ThreadPoolExecutor(WORKERS)
    try:
        jobs = {pool.submit(one, wheel): version for version, wheel in wanted.items()}
        for done, job in enumerate(as_completed(jobs), start=1):
            answers[jobs[job]] = job.result()
            _remember(cache, wanted[jobs[job]], job.result())
            report(done, len(jobs))
    finally:
        pool.shutdown(cancel_futures=True)
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


def _remember(cache: Path, wheel: DistributionPackage, found: tuple[str, ...]) -> None:
    cache.parent.mkdir(parents=True, exist_ok=True)
    with cache.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"wheel": _key(wheel), "dependencies": found}) + "\n")


def _key(wheel: DistributionPackage) -> str:
    """Return the wheel's digest, so that an answer is never used for other bytes."""
    return wheel.digests.get("sha256", wheel.filename)
