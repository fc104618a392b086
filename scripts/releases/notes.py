"""The upstream notes of every release, as the site shows them and as .cache/releases/notes.json keeps them.

They are gathered when the site is built (gathering.py) and never committed. The file is written in one step.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from scripts.files import write_atomically


@dataclass(frozen=True)
class Notes:
    """The notes of many releases, and where they are from."""

    source: Literal["changelog", "github"]
    """Which source they were gathered from."""
    bodies: Mapping[str, str]
    """Markdown by version."""
    etag: str | None = None
    """GitHub's mark of this state."""

    def cover(self, wanted: Collection[str]) -> bool:
        """Tell whether none of some releases is missing."""
        return self.bodies.keys() >= set(wanted)


@dataclass(frozen=True)
class Gathered:
    """What the site has to show."""

    notes: Notes | None
    """The notes, fresh or from an earlier build; None when there never were any."""
    problems: tuple[str, ...] = field(default=())
    """A sentence for each source that failed."""


_SHAPE = TypeAdapter(Notes)


def load(cache: Path) -> Notes | None:
    """Return the notes of an earlier build; None when there are none or the file is damaged."""
    try:
        return _SHAPE.validate_json(cache.read_bytes())
    except (OSError, ValidationError):
        return None


def save(cache: Path, notes: Notes) -> None:
    """Keep notes for the next build."""
    value = {"source": notes.source, "etag": notes.etag, "bodies": dict(notes.bodies)}
    write_atomically(cache, json.dumps(value, ensure_ascii=False) + "\n")
