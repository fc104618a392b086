"""Write what VS Code reads from the schemas: python3 -m scripts.editor [--check].

Reads docs/data; writes .vscode/front-matter.code-snippets and .vscode/settings.json. With --check it only
compares. Run by whoever changes a schema or adds a data file; needs nothing but Python.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from scripts.editor.front_matter import snippets
from scripts.editor.settings import DATA, settings
from scripts.files import write_atomically
from scripts.setup import ROOT

COMMAND = "python3 -m scripts.editor"
FOLDER = ".vscode"


def main(argv: list[str], root: Path = ROOT) -> int:
    """Write both files; with --check, name those that would change and return 1."""
    stale = {path: text for path, text in texts(root).items() if _now(root / path) != text}
    for path, text in stale.items():
        if "--check" in argv:
            print(f"{path}:1: found an older text; expected what the schemas of {DATA} say; run: {COMMAND}")
        else:
            write_atomically(root / path, text)
    return int("--check" in argv and bool(stale))


def texts(root: Path) -> dict[str, str]:
    """Return each file with the text that it should have."""
    schema = json.loads((root / DATA / "page.schema.json").read_text("utf-8"))
    names = [path.name for path in (root / DATA).glob("*.json")]
    return {
        f"{FOLDER}/front-matter.code-snippets": _json(snippets(schema)),
        f"{FOLDER}/settings.json": _json(settings(names)),
    }


def _json(data: object) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _now(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
