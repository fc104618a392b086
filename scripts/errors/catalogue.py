"""Read docs/data/errors.json, and write its schema: python -m scripts.errors.catalogue."""

from __future__ import annotations

import sys
from pathlib import Path

from scripts import records
from scripts.errors.model import ErrorData
from scripts.files import write_atomically
from scripts.setup import ROOT

FILE = ROOT / "docs" / "data" / "errors.json"
SCHEMA = FILE.with_name("errors.schema.json")


def load(path: Path = FILE) -> ErrorData:
    """Return the catalogue; BadData tells in one sentence what is wrong with the file."""
    return records.read(ErrorData, path.read_text(encoding="utf-8"), f"docs/data/{path.name}")


def main(argv: list[str]) -> int:
    """Write the schema from the classes, or with --check tell whether it is as they say."""
    text = records.schema_text(ErrorData)
    if SCHEMA.is_file() and SCHEMA.read_text(encoding="utf-8") == text:
        return 0
    if "--check" in argv:
        print(f"docs/data/{SCHEMA.name} is out of date. Run: python -m scripts.errors.catalogue")
        return 1
    write_atomically(SCHEMA, text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
