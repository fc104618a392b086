"""The records of this room: what is gathered about a release, and what people wrote about it.

The JSON Schemas in docs/data are made from these classes (see schemas.py); their docstrings are the
descriptions there.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from scripts.records import Record

_VERSION = r"^[0-9]+(\.[0-9]+)+((a|b|rc)[0-9]+)?(\.post[0-9]+)?$"
VersionText = Annotated[str, Field(pattern=_VERSION, max_length=40)]
Sentence = Annotated[str, Field(min_length=10, max_length=400)]


class Label(StrEnum):
    """What a release may mean to somebody who runs the library against Azure OpenAI."""

    AZURE = "azure"
    BREAKING = "breaking"
    PYTHON = "python"
    DEPENDENCY_ADDED = "dependency-added"
    DEPENDENCY_REPLACED = "dependency-replaced"
    DEPENDENCY_DROPPED = "dependency-dropped"
    DEPENDENCY_BOUNDS = "dependency-bounds"
    NOT_INSTALLABLE = "not-installable"


class Unknown(StrEnum):
    """Why the dependencies of a release are not known."""

    SDIST_ONLY = "sdist-only"
    NOT_ON_INDEX = "not-on-index"


class Release(Record):
    """The gathered facts of one release."""

    version: VersionText
    """Version, as PEP 440 normalises it."""
    changelog_day: date | None
    """Day of its heading in the upstream changelog; null when it has none."""
    upload_day: date | None
    """Day (UTC) on which its first file reached the index; null when it has no file there."""
    on_index: bool
    """Whether the index has a file of it, so that it can be installed at all."""
    yanked: bool
    """Whether every file of it is marked as withdrawn."""
    requires_python: str | None
    """Requires-Python, as declared; null when none is declared or there is no file."""
    dependencies: tuple[str, ...] | None
    """Requirements that are installed with it, extras left out, sorted; null when not known."""
    dependencies_unknown: Unknown | None
    """Why `dependencies` is null: only a source distribution exists, or no file at all."""
    labels: tuple[Label, ...]
    """Labels given by rule (see scripts/releases/labels.py)."""


class ReleaseData(Record):
    """Every release of openai: the content of docs/data/releases.json."""

    schema_: Literal["releases.schema.json"] = Field(default="releases.schema.json", alias="$schema")
    """The schema of this file."""
    source: str
    """Where the facts come from."""
    day: date
    """Day (UTC) on which the facts were last found to differ from the ones before."""
    releases: tuple[Release, ...] = Field(min_length=1)
    """The releases, oldest version first."""


class Summary(Record):
    """What one release means to an Azure user: reviewed, in our own words."""

    version: VersionText
    """The release."""
    labels: tuple[Label, ...]
    """What the summary says it is; those that no rule gave are our judgement. May be none."""
    ja: Sentence
    """The summary in Japanese."""
    en: Sentence
    """The summary in English."""
    source: Annotated[str, Field(pattern=r"^(https://\S+|tests/\S+|docs/data/\S+)$")]
    """Public address, or test or data file of this project, that the summary rests on."""
    read: date
    """Day on which the source was read or the measurement made."""


class ImpactData(Record):
    """The reviewed summaries: the content of docs/data/impact.json."""

    schema_: Literal["impact.schema.json"] = Field(default="impact.schema.json", alias="$schema")
    """The schema of this file."""
    summaries: tuple[Summary, ...]
    """The summaries, oldest version first."""


class Correction(Record):
    """One reviewed correction to what was gathered about a release."""

    version: VersionText
    """The release."""
    remove_labels: tuple[Label, ...] = Field(min_length=1)
    """Labels that the rules gave and that are wrong."""
    ja: Sentence
    """The reason in Japanese, shown with the release."""
    en: Sentence
    """The reason in English, shown with the release."""
    source: Annotated[str, Field(pattern=r"^(https://\S+|tests/\S+|docs/data/\S+)$")]
    """What the reason rests on."""
    read: date
    """Day on which that was read."""


class CorrectionData(Record):
    """The reviewed corrections: the content of docs/data/releases-overrides.json."""

    schema_: Literal["releases-overrides.schema.json"] = Field(
        default="releases-overrides.schema.json", alias="$schema"
    )
    """The schema of this file."""
    corrections: tuple[Correction, ...]
    """The corrections, oldest version first."""
