"""Which cases of the error catalogue were brought about on which releases: the record that pages read.

Committed in docs/data/reproductions.json by `python -m scripts test --record`; the last test session's own
record is .cache/reproductions.json. A reproduction counts only while the case and its wordings stay the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from scripts import records
from scripts.environments import all_pins
from scripts.errors.model import ErrorData
from scripts.files import write_atomically
from scripts.records import Record
from scripts.setup import ROOT

COMMITTED = ROOT / "docs" / "data" / "reproductions.json"
LATEST = ROOT / ".cache" / "reproductions.json"
CASES = ROOT / "tests" / "errors" / "cases"


class Reproduction(Record):
    """One case that ended, on one release, as the catalogue says."""

    case: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9.-]*$")]
    """Name by which the wordings of the catalogue refer to it."""
    pin: Annotated[str, Field(min_length=1)]
    """Name in snippets/pins.toml, or `rest` without openai."""
    openai: str | None
    """Release that the pin held; null without openai."""
    python: Annotated[str, Field(pattern=r"^3\.\d+\.\d+$")]
    """Version of the Python that ran it."""
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
    """First half of a SHA-256 of the case's file and of its wordings."""
    day: date
    """Day of the run."""


class ReproductionData(Record):
    """Which case of tests/errors ended on which release of openai as errors.json says, and when."""

    schema_file: Literal["reproductions.schema.json"] = Field(
        alias="$schema", default="reproductions.schema.json"
    )
    """The schema beside this file."""
    reproductions: tuple[Reproduction, ...]
    """The runs, by case and pin."""


def load(path: Path) -> list[Reproduction]:
    """Return what a record holds; nothing when there is no such file."""
    if not path.is_file():
        return []
    text = path.read_text(encoding="utf-8")
    return list(records.read(ReproductionData, text, path.name).reproductions)


def save(path: Path, found: Iterable[Reproduction]) -> None:
    """Write a record, sorted, one reproduction a line."""
    order = {pin: number for number, pin in enumerate(all_pins())}
    kept = sorted(found, key=lambda one: (one.case, order.get(one.pin, -1)))
    lines = ",\n".join(f"  {one.model_dump_json()}" for one in kept)
    head = '{\n "$schema": "reproductions.schema.json",\n "reproductions": [\n'
    write_atomically(path, f"{head}{lines}\n ]\n}}\n")


def digests(data: ErrorData, cases: Path = CASES) -> dict[str, str]:
    """Return the digest that reproductions carry today, for each case that the catalogue names."""
    wordings: dict[str, list[str]] = {}
    for error in data.errors:
        for wording in error.wordings:
            for case in wording.cases:
                wordings.setdefault(case, []).append(wording.model_dump_json())
    return {case: _digest(cases / f"{case}.py", said) for case, said in wordings.items()}


def _digest(program: Path, said: list[str]) -> str:
    source = program.read_text(encoding="utf-8") if program.is_file() else ""
    return hashlib.sha256("\n".join([source, *sorted(said)]).encode()).hexdigest()[:16]


def current(data: ErrorData) -> list[Reproduction]:
    """Return the newest reproduction of each case and pin that still counts."""
    return _valid((*load(COMMITTED), *load(LATEST)), digests(data))


def _valid(found: Iterable[Reproduction], wanted: Mapping[str, str]) -> list[Reproduction]:
    newest = {(one.case, one.pin): one for one in found if wanted.get(one.case) == one.digest}
    return list(newest.values())


def record(data: ErrorData) -> int:
    """Commit what the latest session reproduced, drop what no longer counts, and return how many are left."""
    kept = current(data)
    save(COMMITTED, kept)
    return len(kept)
