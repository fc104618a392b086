"""The records of the questions. The JSON Schema in docs/data is made from these classes."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from scripts.records import Record

PageName = Annotated[str, Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$")]
Anchor = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
Asked = Annotated[str, Field(min_length=8, max_length=120)]
Words = Annotated[str, Field(min_length=3, max_length=60)]


class Kind(StrEnum):
    """What a question is about; the page lists the kinds in this order."""

    SUPPORT = "support"
    PINNING = "pinning"
    UPGRADE = "upgrade"
    REST = "rest"
    AUTH = "auth"
    ERRORS = "errors"
    RELEASE = "release"
    SAMPLE = "sample"


class Next(Record):
    """What the reader who asks a question usually needs once it is answered."""

    page: PageName
    """Page, relative to a language's folder, without .md."""
    anchor: Anchor
    """Id of the heading on that page."""
    ja: Words
    """What is found there, in Japanese."""
    en: Words
    """What is found there, in English."""


class Question(Record):
    """One question and its answer's place."""

    id: Annotated[str, Field(pattern=r"^[a-z]+-\d{2}$")]
    """Stable id; tests/questions/answers.json has the points of the answer under it."""
    kind: Kind
    """What it is about."""
    ja: Asked
    """The question as a reader asks it in Japanese; the site's search knows it."""
    en: Asked
    """The question as a reader asks it in English; the site's search knows it."""
    page: PageName
    """Page of the answer, relative to a language's folder, without .md."""
    anchor: Anchor
    """Id of the answering section's heading."""
    then: Next
    """The question behind the question."""


class QuestionData(Record):
    """Questions that people have asked in public, in our words, and where this site answers each."""

    schema_file: Literal["questions.schema.json"] = Field(alias="$schema", default="questions.schema.json")
    """The schema beside this file."""
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
    """The questions, by kind."""

    @model_validator(mode="after")
    def _ids_are_told_apart(self) -> QuestionData:
        ids = [question.id for question in self.questions]
        if twice := sorted({name for name in ids if ids.count(name) > 1}):
            raise ValueError(f"{', '.join(twice)}: an id stands for one question")
        return self

    def of_kind(self, kind: Kind) -> Iterator[Question]:
        """Yield the questions of a kind, in the order of the file."""
        return (question for question in self.questions if question.kind == kind)
