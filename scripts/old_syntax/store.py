"""Keep the data of this room. Reads docs/data/old-syntax.json; writes its schema.

Run by people: `python -m scripts.old_syntax.store` writes the schema, with --check it only compares.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scripts.files import write_atomically
from scripts.old_syntax.model import OldSyntax
from scripts.records import BadData, read, schema_text
from scripts.setup import ROOT

DATA = ROOT / "docs" / "data"
NAME = "old-syntax.json"
SCHEMA = "old-syntax.schema.json"


def load(folder: Path = DATA) -> OldSyntax:
    """Return every outdated construction; raises BadData with one sentence."""
    try:
        text = (folder / NAME).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise BadData(f"docs/data/{NAME} is missing; it is part of the repository.") from error
    return read(OldSyntax, text, f"docs/data/{NAME}")


def main(argv: list[str]) -> int:
    """Write the schema file, or only tell whether it is current."""
    parser = argparse.ArgumentParser(prog="python -m scripts.old_syntax.store", description=main.__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; return 1 if it is stale")
    options = parser.parse_args(argv)
    path = DATA / SCHEMA
    if path.is_file() and path.read_text(encoding="utf-8") == schema_text(OldSyntax):
        return 0
    if options.check:
        print(f"docs/data/{SCHEMA} is not what the model says. Run: python3 -m scripts.old_syntax.store")
        return 1
    write_atomically(path, schema_text(OldSyntax))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
