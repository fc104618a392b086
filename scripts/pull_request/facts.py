"""What one job finds out about a pull request and another one tells. The file may come from a stranger."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from scripts.hooks.language import Language

LARGEST = 200_000
"""Bytes of the file."""
LONGEST_OUTPUT = 12_000
"""Characters of what the checks said."""
MOST_PAGES = 200

Name = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,60}(?:/[a-z0-9-]{1,60}){0,5}$")]
"""A page as both languages call it, without .md: support/boundary."""
Section = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,80}$")]
Change = Literal["added", "changed", "removed", "as before", "absent"]


class Page(BaseModel):
    """One page that the pull request touches in at least one language."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Name
    """What both languages call it."""
    changes: dict[Language, Change]
    """What happened to it, in each language."""
    behind: Annotated[tuple[Section, ...], Field(max_length=100)] = ()
    """Sections in which the translation is behind after the change."""


class Facts(BaseModel):
    """All that is told."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: Annotated[int, Field(ge=1, le=10_000_000)]
    """Number of the pull request."""
    head: Annotated[str, Field(pattern=r"^[0-9a-f]{40}$")]
    """Its newest commit."""
    pages: Annotated[tuple[Page, ...], Field(max_length=MOST_PAGES)] = ()
    """What it touches, sorted by name."""
    left_out: Annotated[int, Field(ge=0, le=100_000)] = 0
    """Pages beyond those."""
    check: Annotated[str, Field(max_length=LONGEST_OUTPUT)] = ""
    """What a failing check wants; empty when all pass."""


class BadFacts(ValueError):
    """The file is not what `pull-request describe` writes; the message says where, in one sentence."""


def read(file: Path) -> Facts:
    """Return the facts of a file; BadFacts for anything else."""
    expected = "expected what `python3 -m scripts pull-request describe` writes"
    try:
        if file.stat().st_size > LARGEST:
            raise BadFacts(f"{file}: found more than {LARGEST} bytes; {expected}")
        return Facts.model_validate_json(file.read_bytes())
    except OSError as error:
        raise BadFacts(f"{file}: cannot be read ({error.strerror}); {expected}") from error
    except ValidationError as error:
        first = error.errors(include_input=False)[0]
        # The names of keys are the file's own, so they are not repeated.
        raise BadFacts(f"{file}: found facts that break a rule ({first['type']}); {expected}") from error
