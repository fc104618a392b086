"""Drifts as files: one change to a pair of pages that agree, then what the checks of pages say of it.

drifts/<original>-first/pages.txt holds the files of a small project; each other file there changes it. A part
such as `=== docs/en/page.md ===` has lines that begin with `- ` and stand once in that file, then lines with
`+ ` that take their place; an empty line ends a change. `=== found ===` has the name of the check before each
finding; `after --fix` is as in tests/pages/case_files.py. A name that begins with `cosmetic` promises that
nothing is found.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.pages import case_files
from tests.pages.case_files import Case

FOLDER = Path(__file__).parent / "drifts"
PAGES = "pages.txt"


def all_drifts() -> list[Case]:
    """Return every drift with the whole files that it leaves, sorted by name."""
    return [read(path) for path in sorted(FOLDER.glob("*/*.txt")) if path.name != PAGES]


def agreeing_pages() -> list[Case]:
    """Return the projects that drifts start from."""
    return [case_files.read(path) for path in sorted(FOLDER.glob(f"*/{PAGES}"))]


def read(path: Path) -> Case:
    """Read one drift."""
    before = case_files.read(path.parent / PAGES)
    drift = case_files.read(path)
    files = before.files | {
        name: changed(before.files.get(name, ""), patch) for name, patch in drift.files.items()
    }
    fixed = {name: changed(files[name], patch) for name, patch in drift.fixed.items()}
    return replace(drift, files=files, fixed=fixed)


def changed(text: str, patch: str) -> str:
    """Return a text with each change of a patch made; one that fits no place, or several, is an error."""
    for change in patch.strip("\n").split("\n\n"):
        lines = change.split("\n")
        old, new = (_joined(lines, sign) for sign in "-+")
        if old and f"\n{text}".count(f"\n{old}") != 1:
            raise ValueError(f"these lines do not stand once in the file:\n{old}")
        text = f"\n{text}".replace(f"\n{old}", f"\n{new}")[1:] if old else text + new
    return text


def _joined(lines: list[str], sign: str) -> str:
    return "".join(f"{line[2:]}\n" for line in lines if line.startswith(sign))
