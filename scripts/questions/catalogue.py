"""Read docs/data/questions.json, and write its schema: python -m scripts.questions.catalogue."""

from __future__ import annotations

import sys
from pathlib import Path

from scripts import records
from scripts.files import write_atomically
from scripts.questions.model import QuestionData
from scripts.setup import ROOT

FILE = ROOT / "docs" / "data" / "questions.json"
SCHEMA = FILE.with_name("questions.schema.json")


def load(path: Path = FILE) -> QuestionData:
    """Return the questions; BadData tells in one sentence what is wrong with the file."""
    return records.read(QuestionData, path.read_text(encoding="utf-8"), f"docs/data/{path.name}")


def main(argv: list[str]) -> int:
    """Write the schema from the classes, or with --check tell whether it is as they say."""
    text = records.schema_text(QuestionData)
    if SCHEMA.is_file() and SCHEMA.read_text(encoding="utf-8") == text:
        return 0
    if "--check" in argv:
        print(f"docs/data/{SCHEMA.name} is out of date. Run: python -m scripts.questions.catalogue")
        return 1
    write_atomically(SCHEMA, text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
