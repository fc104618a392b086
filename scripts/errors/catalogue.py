"""Read docs/data/errors.json."""

from __future__ import annotations

from pathlib import Path

from scripts import records
from scripts.errors.model import ErrorData
from scripts.setup import ROOT

FILE = ROOT / "docs" / "data" / "errors.json"


def load(path: Path = FILE) -> ErrorData:
    """Return the catalogue; BadData tells in one sentence what is wrong with the file."""
    return records.read(ErrorData, path.read_text(encoding="utf-8"), f"docs/data/{path.name}")
