"""Read docs/data/old-syntax.json."""

from __future__ import annotations

from pathlib import Path

from scripts.old_syntax.model import OldSyntax
from scripts.records import BadData, read
from scripts.setup import ROOT

DATA = ROOT / "docs" / "data"
NAME = "old-syntax.json"


def load(folder: Path = DATA) -> OldSyntax:
    """Return every outdated construction; raises BadData with one sentence."""
    try:
        text = (folder / NAME).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise BadData(f"docs/data/{NAME} is missing; it is part of the repository.") from error
    return read(OldSyntax, text, f"docs/data/{NAME}")
