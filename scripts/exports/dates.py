"""Read docs/data/dates.json."""

from __future__ import annotations

from pathlib import Path

from scripts import records
from scripts.exports.model import DateData
from scripts.setup import ROOT

FILE = ROOT / "docs" / "data" / "dates.json"


def load(path: Path = FILE) -> DateData:
    """Return the dated facts; BadData tells in one sentence what is wrong with the file."""
    return records.read(DateData, path.read_text(encoding="utf-8"), f"docs/data/{path.name}")
