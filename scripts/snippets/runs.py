"""Which snippets ran on which releases: the record that pages and checks read.

Committed in docs/data/runs.json by `python -m scripts test --record`; the last test session's own record is
.cache/runs.json. A run counts only for the very bytes it was made with.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from scripts.environments import REST, all_pins, openai_version, release_pins
from scripts.files import write_atomically
from scripts.setup import ROOT
from scripts.snippets.header import SNIPPETS, programs, read_header

COMMITTED = ROOT / "docs" / "data" / "runs.json"
LATEST = ROOT / ".cache" / "runs.json"


@dataclass(frozen=True, order=True)
class Run:
    """One program that did on one release what its test says."""

    snippet: str
    """Path below snippets/, with slashes."""
    pin: str
    """Name of the pin, or `rest` for a program without openai."""
    openai: str | None
    """Release of openai that the pin held; None for a program without openai."""
    python: str
    """Version of the Python that ran the tests."""
    sha256: str
    """Hash of the program's bytes at the time."""
    day: str
    """Day of the run, ISO 8601."""


def claimed_pins(snippet: str, folder: Path = SNIPPETS) -> list[str]:
    """Return the pins whose release a snippet claims; `rest` alone for one without openai."""
    header = read_header(snippet, folder)
    if header.releases is None:
        return [REST]
    return [pin for pin in release_pins() if header.claims(openai_version(pin))]


def digest(snippet: str, folder: Path = SNIPPETS) -> str:
    """Return the hash that a run of the snippet, as it stands, carries."""
    return hashlib.sha256((folder / snippet).read_bytes()).hexdigest()


def load(path: Path) -> list[Run]:
    """Return the runs of a record; none when there is no such file."""
    if not path.is_file():
        return []
    return [Run(**entry) for entry in json.loads(path.read_text(encoding="utf-8"))["runs"]]


def save(path: Path, runs: Iterable[Run]) -> None:
    """Write a record, sorted."""
    entries = [asdict(run) for run in sorted(runs, key=_order)]
    text = json.dumps({"$schema": "runs.schema.json", "runs": entries}, indent=1, ensure_ascii=False)
    write_atomically(path, text + "\n")


def current() -> list[Run]:
    """Return the newest run of each program and pin that was made with the program's present bytes."""
    newest: dict[tuple[str, str], Run] = {}
    found = (*load(COMMITTED), *load(LATEST))
    present = {name: digest(name) for name in {run.snippet for run in found} if (SNIPPETS / name).is_file()}
    for run in found:
        if run.sha256 == present.get(run.snippet):
            newest[run.snippet, run.pin] = run
    return sorted(newest.values(), key=_order)


def missing() -> list[tuple[str, str]]:
    """Return the program and pin of every claimed run that the committed record does not hold."""
    held = {(run.snippet, run.pin, run.sha256, run.openai) for run in load(COMMITTED)}
    return [
        (snippet, pin)
        for snippet in programs()
        for pin in claimed_pins(snippet)
        if (snippet, pin, digest(snippet), release_of(pin)) not in held
    ]


def release_of(pin: str) -> str | None:
    """Return the release of openai that a pin holds, None for the pin without it."""
    return None if pin == REST else str(openai_version(pin))


def record() -> int:
    """Commit the latest session's runs to the record, drop what no longer applies, return how many."""
    latest = {(run.snippet, run.pin): run for run in load(LATEST)}
    kept = {(run.snippet, run.pin): run for run in current()} | latest
    valid = {(snippet, pin) for snippet in programs() for pin in claimed_pins(snippet)}
    runs = [run for key, run in kept.items() if key in valid and run.sha256 == digest(run.snippet)]
    save(COMMITTED, runs)
    return len(runs)


def _order(run: Run) -> tuple[str, int]:
    position = list(all_pins()).index(run.pin) if run.pin in all_pins() else 0
    return run.snippet, position
