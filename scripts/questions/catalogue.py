"""Read docs/data/questions.json."""

from __future__ import annotations

from pathlib import Path

from scripts import records
from scripts.questions.model import QuestionData
from scripts.setup import ROOT

FILE = ROOT / "docs" / "data" / "questions.json"


def load(path: Path = FILE) -> QuestionData:
    """Return the questions; BadData tells in one sentence what is wrong with the file."""
    return records.read(QuestionData, path.read_text(encoding="utf-8"), f"docs/data/{path.name}")
