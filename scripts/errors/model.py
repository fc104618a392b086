"""The records of the error catalogue. The JSON Schema in docs/data is made from these classes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from scripts.records import Record

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Title = Annotated[str, Field(min_length=3, max_length=70)]
GAP = "…"
"""Stands in a message for what differs from case to case."""


class Owner(StrEnum):
    """Whose problem an error is, in most cases."""

    CALLER = "caller"
    LIBRARY = "library"
    SERVICE = "service"
    ENVIRONMENT = "environment"


class Desk(StrEnum):
    """Who can help when the page's own checks have not."""

    YOURSELF = "yourself"
    AZURE_ADMIN = "azure-admin"
    NETWORK = "network"
    MICROSOFT = "microsoft"
    QUOTA = "quota"
    GITHUB = "github"
    OTHER_PACKAGE = "other-package"


class Source(Record):
    """Where in public somebody said or saw a message."""

    url: Annotated[str, Field(pattern=r"^https://\S+$")]
    """Public address."""
    read: date
    """Day on which it was read."""


class Wording(Record):
    """One form of a message, in the releases that give it."""

    text: Annotated[str, Field(min_length=4)]
    """The message as the last lines of a traceback or of a tool give it; … for what differs."""
    releases: str | None = None
    """Range of openai releases that give it, as a version specifier; null when it is not about a release."""
    is_cause: bool = False
    """Whether it stands behind the error that the program sees, as its cause."""
    cases: tuple[Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9.-]*$")], ...] = ()
    """The cases of tests/errors that produce it; none for a message that was only read about."""


class Error(Record):
    """One entry of the catalogue."""

    id: Slug
    """Its heading's id on the page."""
    page: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    """Name of the page below errors/."""
    ja: Title
    """What it is called in Japanese."""
    en: Title
    """What it is called in English."""
    owner: Owner
    """Whose problem it is, in most cases."""
    ask: tuple[Desk, ...]
    """Whom to ask once the checks of the page are done, the most likely first."""
    said_by: Literal["library", "python", "service", "gateway", "installer", "nobody"]
    """Who words the message: openai, Python or a package, Azure, what stands before it, pip or uv, no one."""
    source: Source | None = None
    """Where its words were seen in public; needed when nobody but Azure can say them."""
    wordings: Annotated[tuple[Wording, ...], Field(min_length=1)]
    """Its forms, the one most met today first."""
    also: tuple[str, ...] = ()
    """Further texts by which the finder knows it: other forms in logs, names, older words."""
    codes: tuple[str, ...] = ()
    """Values of `code`, inner codes included."""

    @model_validator(mode="after")
    def _words_of_others_have_a_source(self) -> Error:
        if self.source is None and (self.said_by in {"service", "gateway"} or not self.is_reproduced):
            raise ValueError(f"{self.id} needs a source: no case produces it, or its words are Azure's")
        return self

    @property
    def is_reproduced(self) -> bool:
        """Tell whether a test produces it on a real release."""
        return any(wording.cases for wording in self.wordings)

    @property
    def address(self) -> str:
        """Return the page and anchor, relative to a language's root."""
        return f"errors/{self.page}/#{self.id}"


class ErrorData(Record):
    """The error messages that people on Azure meet, each in its literal forms, and whose problem it is."""

    schema_file: Literal["errors.schema.json"] = Field(alias="$schema", default="errors.schema.json")
    """The schema beside this file."""
    errors: tuple[Error, ...]
    """The entries, by page and in the order of the page."""

    def on_page(self, page: str) -> Iterator[Error]:
        """Yield the entries of a page."""
        return (error for error in self.errors if error.page == page)

    def by_id(self) -> dict[str, Error]:
        """Return the entries by id."""
        return {error.id: error for error in self.errors}
