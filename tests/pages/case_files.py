"""Cases as files: the files of a small project, then what a check should say of them.

A line such as `=== docs/ja/page.md ===` starts a file, `=== found ===` the expected findings, one a line, and
`=== docs/ja/page.md after --fix ===` what the fixed file should be.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from scripts.setup import ROOT

FOLDER = Path(__file__).parent / "cases"
PART = re.compile(r"^=== (?P<name>.+?) ===\n", re.MULTILINE)
AFTER = " after --fix"
# What every project has; a case may bring its own.
DATA = ("page.schema.json", "glossary.json", "glossary.schema.json")
SHARED = ("pyproject.toml", *(f"docs/data/{name}" for name in DATA))


@dataclass(frozen=True)
class Case:
    """One case."""

    name: str
    """Folder and name of the file: the check, and the defect in words."""
    files: dict[str, str]
    """The files of the project, by path."""
    found: list[str]
    """What the check should say, one finding a line."""
    fixed: dict[str, str] = field(default_factory=dict)
    """What --fix should make of the files, by path."""


def read(path: Path) -> Case:
    """Read one case."""
    _, *parts = PART.split(path.read_text(encoding="utf-8"))
    texts = dict(zip(parts[::2], parts[1::2], strict=True))
    found = texts.pop("found", "").splitlines()
    fixed = {name.removesuffix(AFTER): text for name, text in texts.items() if name.endswith(AFTER)}
    files = {name: text for name, text in texts.items() if not name.endswith(AFTER)}
    return Case(f"{path.parent.name}/{path.stem}", files, found, fixed)


def all_cases(folder: Path = FOLDER) -> list[Case]:
    """Return every case, sorted by name."""
    return [read(path) for path in sorted(folder.glob("*/*.txt"))]


def write(case: Case, root: Path) -> None:
    """Lay the files of a case out in an empty folder."""
    for name in SHARED:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, root / name)
    for name, text in case.files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8", newline="\n")
