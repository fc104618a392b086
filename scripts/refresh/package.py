"""What one job leaves of an update for another. What is in the files may come from a new release."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from scripts.files import write_atomically

CHANGED = (
    "docs/data/behaviour.json",
    "docs/data/releases.json",
    "docs/data/reproductions.json",
    "docs/data/runs.json",
    "snippets/locks/newest.txt",
)
"""All that an update may change; nothing else of a package is looked at."""
OUTCOME = "outcome.json"
LARGEST = 20_000_000
"""Bytes of one file."""
LONGEST_SUMMARY = 20_000


class Outcome(BaseModel):
    """How the update ended."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    exit_code: Annotated[int, Field(ge=0, le=255)]
    """What `update` ended with."""
    summary: Annotated[str, Field(max_length=LONGEST_SUMMARY)]
    """What it printed."""


class BadPackage(ValueError):
    """The package is not what `refresh pack` writes; the message says where, in one sentence."""


def write(folder: Path, outcome: Outcome, before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """Write the outcome and the files that changed, and return their names."""
    changed = [name for name in CHANGED if after.get(name, "") != before.get(name, "")]
    for name in changed:
        write_atomically(folder / "files" / name, after[name])
    write_atomically(folder / OUTCOME, outcome.model_dump_json(indent=1) + "\n")
    return changed


def read(folder: Path) -> tuple[Outcome, dict[str, str]]:
    """Return the outcome and the files that changed; BadPackage for anything else."""
    text = _text(folder, PurePosixPath(OUTCOME))
    if text is None:
        raise BadPackage(f"{folder}: found no {OUTCOME}; expected what `scripts refresh pack` writes")
    try:
        outcome = Outcome.model_validate_json(text)
    except ValidationError as error:
        kind = error.errors(include_input=False)[0]["type"]
        raise BadPackage(f"{folder / OUTCOME}: found an outcome that breaks a rule ({kind})") from error
    found = {name: _text(folder, PurePosixPath("files", name)) for name in CHANGED}
    return outcome, {name: text for name, text in found.items() if text is not None}


def texts(root: Path, names: Iterable[str] = CHANGED) -> dict[str, str]:
    """Return what stands in the files now; a file that is not there is left out."""
    return {name: (root / name).read_text("utf-8") for name in names if (root / name).is_file()}


def _text(folder: Path, name: PurePosixPath) -> str | None:
    file = folder / name
    # A link could lead to any file of the machine that reads it.
    if not file.resolve().is_relative_to(folder.resolve()) or not file.is_file():
        return None
    if file.stat().st_size > LARGEST:
        raise BadPackage(f"{file}: found more than {LARGEST} bytes")
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise BadPackage(f"{file}: found bytes that are not UTF-8") from error
