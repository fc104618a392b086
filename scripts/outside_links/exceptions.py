"""The reviewed list of links whose verdict is accepted. Its JSON Schema is made from these classes.

Reads docs/data/link-exceptions.json.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from scripts.outside_links.verdict import Verdict
from scripts.records import BadData, Record, read

FILE = Path("docs") / "data" / "link-exceptions.json"
Address = Annotated[str, Field(pattern=r"^https?://[^\s/]+(/\S*)?$")]


class LinkException(Record):
    """One address, or all that begin alike, whose verdict is accepted."""

    address: Address | None = None
    """The whole address, with its fragment, as the pages write it."""
    prefix: Address | None = None
    """What the addresses begin with; a host is followed by its slash, so that no longer host is meant."""
    accepts: Verdict
    """The verdict that is accepted; any other one is told as ever."""
    reason: Annotated[str, Field(min_length=10)]
    """Why, in one sentence."""
    day: date
    """The day when somebody looked at it."""

    @model_validator(mode="after")
    def _one_of_both(self) -> LinkException:
        if (self.address is None) == (self.prefix is None):
            raise ValueError("an exception has either an address or a prefix")
        if self.prefix and self.prefix.count("/") < 3:
            raise ValueError(f"{self.prefix}: a prefix holds at least the slash after the host")
        if self.accepts is Verdict.OK:
            raise ValueError("a link that is ok needs no exception")
        return self

    @property
    def named(self) -> str:
        """Return the address or prefix, as it stands in the file."""
        return self.address or f"{self.prefix}…"

    def is_about(self, address: str) -> bool:
        """Tell whether the exception speaks of an address."""
        return address == self.address if self.address else address.startswith(self.prefix or "\n")


class LinkExceptions(Record):
    """Links to other sites whose verdict `python3 -m scripts links` accepts, each with its reason."""

    schema_file: Literal["link-exceptions.schema.json"] = Field(
        alias="$schema", default="link-exceptions.schema.json"
    )
    """The schema beside this file."""
    exceptions: tuple[LinkException, ...]
    """The exceptions, sorted by address or prefix."""

    @model_validator(mode="after")
    def _in_order_and_told_apart(self) -> LinkExceptions:
        keys = [(each.address or each.prefix or "", each.accepts) for each in self.exceptions]
        if keys != sorted(set(keys)):
            raise ValueError("the exceptions are sorted by address or prefix, and each stands once")
        return self


def load(root: Path) -> tuple[LinkException, ...]:
    """Return the exceptions of the project; BadData with one sentence when the file is not in order."""
    try:
        text = (root / FILE).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise BadData(f"{FILE.as_posix()} is missing; it holds at least an empty list.") from error
    return read(LinkExceptions, text, FILE.as_posix()).exceptions


def accepting(exceptions: Iterable[LinkException], address: str, verdict: Verdict) -> LinkException | None:
    """Return the exception that accepts a verdict on an address; None when there is none."""
    return next((each for each in exceptions if each.is_about(address) and each.accepts is verdict), None)


def unmatched(exceptions: Iterable[LinkException], addresses: Iterable[str]) -> tuple[LinkException, ...]:
    """Return the exceptions that speak of no link any more."""
    there = list(addresses)
    return tuple(each for each in exceptions if not any(map(each.is_about, there)))


def line_of(exception: LinkException, root: Path) -> int:
    """Return the line of the file that names an exception's address or prefix; 1 when none does."""
    quoted = f'"{exception.address or exception.prefix}"'
    lines = (root / FILE).read_text(encoding="utf-8").split("\n")
    return next((number for number, line in enumerate(lines, 1) if quoted in line), 1)
