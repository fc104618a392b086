"""The records of the dated facts. The JSON Schema in docs/data is made from these classes."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from scripts.errors.model import Slug, Source
from scripts.records import Record

Month = Annotated[str, Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]
Place = Annotated[str, Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*#[a-z0-9-]+$")]


class Kind(StrEnum):
    """What happens on a day."""

    PYTHON = "python-end-of-life"
    DEPRECATION = "deprecation"
    RETIREMENT = "retirement"


class Text(Record):
    """The same words in both languages."""

    ja: Annotated[str, Field(min_length=3)]
    """In Japanese."""
    en: Annotated[str, Field(min_length=3)]
    """In English."""


class DatedFact(Record):
    """One day or month that a public source names."""

    id: Slug
    """Stable id; the event of the calendar is made from it."""
    kind: Kind
    """What happens then."""
    day: date | None = None
    """The day, where the source names one."""
    month: Month | None = None
    """The month, where the source names no day."""
    title: Text
    """What happens, in a few words."""
    note: Text
    """What it means to people who run openai against Azure OpenAI, in one or two sentences."""
    place: Place | None = None
    """Page and heading of this site that say more, relative to a language's root."""
    source: Source
    """Who says so."""

    @model_validator(mode="after")
    def _one_of_both(self) -> DatedFact:
        if (self.day is None) == (self.month is None):
            raise ValueError(f"{self.id}: a fact has either a day or a month")
        return self

    @property
    def when(self) -> str:
        """The day or month as it is written: 2026-08-26 or 2026-10."""
        return str(self.day or self.month)

    @property
    def first(self) -> date:
        """The day, or the month's first."""
        return self.day or date.fromisoformat(f"{self.month}-01")

    @property
    def after(self) -> date:
        """The first day that no longer belongs to it."""
        if self.day:
            return self.day + timedelta(days=1)
        return (self.first + timedelta(days=31)).replace(day=1)


class DateData(Record):
    """Days that concern people who run openai against Azure OpenAI, each with its source."""

    schema_file: Literal["dates.schema.json"] = Field(alias="$schema", default="dates.schema.json")
    """The schema beside this file."""
    dates: Annotated[tuple[DatedFact, ...], Field(min_length=1)]
    """The facts, the earliest first."""

    @model_validator(mode="after")
    def _in_order_and_told_apart(self) -> DateData:
        ids = [fact.id for fact in self.dates]
        if twice := sorted({name for name in ids if ids.count(name) > 1}):
            raise ValueError(f"{', '.join(twice)}: an id stands for one fact")
        if list(self.dates) != sorted(self.dates, key=lambda fact: (fact.first, fact.id)):
            raise ValueError("the facts stand in the order of their days")
        return self
