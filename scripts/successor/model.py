"""What was found when the successor built the same pages: docs/data/successor.json."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from scripts.files import write_atomically
from scripts.records import BadData, Record, read
from scripts.setup import ROOT

FILE = ROOT / "docs" / "data" / "successor.json"
Kind = Literal[
    "pages",
    "headings",
    "programs",
    "tables",
    "tabs",
    "marks",
    "tooltips",
    "sources",
    "states",
    "badges",
    "policy",
    "fingerprints",
    "alternates",
    "missing",
    "twins",
    "feeds",
    "cards",
    "index",
]
"""What is counted."""


class Count(Record):
    """How often both sites have something."""

    kind: Kind
    """What is counted."""
    ours: Annotated[int, Field(ge=0)]
    """How often our site has it."""
    theirs: Annotated[int, Field(ge=0)]
    """How often the successor's has it."""


class SuccessorData(Record):
    """What the successor made of our pages."""

    schema_file: Literal["successor.schema.json"] = Field(alias="$schema", default="successor.schema.json")
    """The schema beside this file."""
    release: Annotated[str, Field(pattern=r"^\d[\w.]*$")]
    """Release of Zensical that built it."""
    day: date
    """Day of the build."""
    warnings: Annotated[int, Field(ge=0)]
    """Warnings of its build, both languages together."""
    counts: tuple[Count, ...]
    """What was counted."""


def load(file: Path = FILE) -> SuccessorData:
    """Return what was found last; raises BadData with one sentence."""
    name = f"docs/data/{file.name}"
    try:
        return read(SuccessorData, file.read_text(encoding="utf-8"), name)
    except FileNotFoundError as error:
        raise BadData(f"{name} is missing. Run: python3 -m scripts successor --record") from error


def save(data: SuccessorData, file: Path = FILE) -> None:
    """Write what was found."""
    text = data.model_dump_json(by_alias=True, indent=1)
    write_atomically(file, text + "\n")
