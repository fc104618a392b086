"""The records of this room: constructions that a newer release of openai no longer takes.

The JSON Schema docs/data/old-syntax.schema.json is made from these classes; their docstrings are the
descriptions there.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from scripts.records import Record

_UNBOUNDED = re.compile(r"(?<!\\)[*+]|\{\d*,\}")
_ELSEWHERE = re.compile(r"\\s|\\p|\(\?[<P#a-z]|\\[1-9]")
"""What JavaScript and Python read differently, or one of them not at all."""


def _portable(pattern: str) -> str:
    """Return the pattern; raises ValueError for one without a bound, or not the same in both languages."""
    without_sets = re.sub(r"\[\^?[^\]]*\]", "x", pattern)
    if _UNBOUNDED.search(without_sets):
        raise ValueError(f"{pattern!r} repeats without a bound; write {{0,40}} in place of * or +")
    if _ELSEWHERE.search(pattern):
        raise ValueError(f"{pattern!r} is not read the same by JavaScript and Python")
    try:
        re.compile(pattern, re.ASCII)
    except re.error as problem:
        raise ValueError(f"{pattern!r} is no regular expression: {problem}") from problem
    return pattern


PatternText = Annotated[str, Field(min_length=3, max_length=400), AfterValidator(_portable)]
Sentence = Annotated[str, Field(min_length=10, max_length=200)]
Release = Annotated[str, Field(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$")]
Pin = Annotated[str, Field(pattern=r"^([0-9]+\.[0-9]+\.[0-9]+|newest)$")]


class Kind(StrEnum):
    """What became of a construction."""

    REMOVED = "removed"
    RENAMED = "renamed"
    TYPE = "changed type"
    BEHAVIOR = "changed behavior"
    DEPRECATED = "deprecated"


class Entry(Record):
    """One outdated construction, and the program that shows it."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    """Name of the entry."""
    construction: Annotated[str, Field(min_length=3, max_length=60)]
    """What it looks like, as the table shows it."""
    kind: Kind
    """What became of it."""
    since: Release
    """Release from which it no longer works as before."""
    pattern: PatternText
    """Regular expression for JavaScript and Python (re.ASCII) that finds it within one line."""
    inside: PatternText | None
    """Regular expression for the beginning of a call, its parenthesis included; only there it counts."""
    beside: PatternText | None
    """Regular expression that must match within the same call; null where nothing must."""
    unless: PatternText | None
    """Regular expression that, anywhere in the text, says that the new way is known; then nothing counts."""
    ja: Sentence
    """What it is and what to write, in Japanese; code stands in backticks."""
    en: Sentence
    """What it is and what to write, in English; code stands in backticks."""
    page: Annotated[str, Field(pattern=r"^[a-z0-9-]+/[a-z0-9-]+\.md$")]
    """Page with the code before and after, below the folder of a language."""
    anchor: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    """Heading on that page."""
    silent: bool
    """Whether nothing is raised, so that only what is printed tells of the change."""
    fails: tuple[str, ...] = Field(min_length=1)
    """Lines of a program that contains the construction."""
    on: Pin
    """Pin on which the program fails."""
    error: str | None
    """Name of the exception there, and the first line of its text; … stands for anything."""
    prints: str | None
    """What a silent program prints there."""
    works_on: Pin | None
    """Pin before `since` on which the program does not end that way; null where none can run it."""
    printed_before: str | None
    """What a silent program prints on `works_on`."""

    @model_validator(mode="after")
    def _tells_how_it_ends(self) -> Self:
        if (self.error is None) != self.silent or (self.prints is None) == self.silent:
            raise ValueError(f"{self.id}: give `prints` to a silent entry, and `error` to any other")
        if (self.printed_before is not None) != (self.silent and self.works_on is not None):
            raise ValueError(f"{self.id}: `printed_before` belongs to a silent entry with `works_on`")
        if self.beside and not self.inside:
            raise ValueError(f"{self.id}: `beside` needs `inside`")
        return self


class OldSyntax(Record):
    """Every outdated construction: the content of docs/data/old-syntax.json."""

    schema_: Literal["old-syntax.schema.json"] = Field(default="old-syntax.schema.json", alias="$schema")
    """The schema of this file."""
    source: str
    """The test that runs every program."""
    day: date
    """Day on which the entries were last reviewed."""
    entries: tuple[Entry, ...] = Field(min_length=1)
    """The constructions, in the order of the table."""
