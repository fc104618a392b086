"""The records of what was measured: the content of docs/data/behaviour.json.

The JSON Schema in docs/data is made from these classes; their docstrings are the descriptions there.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, model_validator

from scripts.records import Record
from scripts.releases.model import VersionText

Value: TypeAlias = bool | int | float | str | tuple[str, ...]
"""An answer: yes or no, a number in the unit that the question names, a literal text, or a list of them."""

QuestionId = Annotated[str, Field(pattern=r"^[a-z]+(\.[a-z0-9-]+)+$", max_length=80)]
"""Area, a dot, and the rest: `credentials.key-headers-dated`."""


class Area(StrEnum):
    """The pages of behaviour; each question belongs to one."""

    CONNECTION = "connection"
    CREDENTIALS = "credentials"
    RETRIES = "retries"
    ERRORS = "errors"
    ROUTES = "routes"
    STREAMING = "streaming"
    NAMES = "names"
    PYTHON = "python"


class Label(Record):
    """A question in both languages; code spans in backticks."""

    ja: str
    """In Japanese."""
    en: str
    """In English."""


class Answer(Record):
    """One answer, and the releases that give it."""

    since: VersionText
    """The first release that gives it: the release before gives another answer, or is not asked."""
    until: VersionText = ""
    """The last release that gives it; absent from the file where that is the newest that was measured."""
    value: Value | None = None
    """The answer; absent when it is not known."""
    unknown: str | None = None
    """Why it is not known, in English; absent when it is known."""

    @model_validator(mode="after")
    def _one_of_both(self) -> Answer:
        if (self.value is None) == (self.unknown is None):
            raise ValueError("an answer has either a value or the reason why it is not known")
        return self


class Question(Record):
    """One question, with its answers from the oldest release to the newest."""

    id: QuestionId
    """Stable name; it stays when the words change."""
    area: Area
    """The page that shows it."""
    probe: str
    """The probe that asks it: a module of scripts/probes or of its programs."""
    label: Label
    """The question in words."""
    answers: tuple[Answer, ...] = Field(min_length=1)
    """The answers, oldest first; two neighbours differ."""


class Measured(Record):
    """One release that was run, and what it was run with."""

    release: VersionText
    """The release of openai."""
    day: date
    """Day (UTC) of the measurement."""
    python: str
    """The Python that it was run on."""
    packages: dict[str, str]
    """Version of each installed package that can change an answer, by its name."""
    probes: tuple[str, ...]
    """The probes that it was asked by, sorted; a release between two that differ is asked by those alone."""


class BehaviourData(Record):
    """What releases of openai do, as measured by running them: the content of docs/data/behaviour.json."""

    schema_: Literal["behaviour.schema.json"] = Field(default="behaviour.schema.json", alias="$schema")
    """The schema of this file."""
    measured: tuple[Measured, ...] = Field(min_length=1)
    """The releases that were run, oldest first; a release between two that agree is taken to agree."""
    probes: dict[str, str]
    """Hash of each probe as it asked, by its name: a probe that was changed asks again."""
    questions: tuple[Question, ...] = Field(min_length=1)
    """The questions with their answers, by id."""
