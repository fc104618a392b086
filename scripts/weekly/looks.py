"""What is looked at once a week, and what one job leaves of a look for another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal, NamedTuple, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

What = Literal["links", "claims", "audit", "successor"]
LONGEST = 30_000
"""Characters of what a look said, from its end; an issue takes 65,536."""
_LARGEST = 200_000


class Look(NamedTuple):
    """One thing to look at."""

    title: str
    """Title of the issue, when somebody is needed."""
    command: tuple[str, ...]
    """Words after `python3 -m scripts`; ends with 0 when nobody is needed."""


LOOKS: Mapping[What, Look] = MappingProxyType(
    {
        "links": Look("Links that lead nowhere", ("links",)),
        "claims": Look("Sources to read again", ("claims",)),
        "audit": Look("Packages with known weaknesses", ("audit",)),
        "successor": Look("The successor of the theme", ("successor",)),
    }
)


class Seen(BaseModel):
    """What a look came to."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    what: What
    """What was looked at."""
    exit_code: Annotated[int, Field(ge=0, le=255)]
    """What the command ended with."""
    text: Annotated[str, Field(max_length=LONGEST)]
    """The end of what it said."""


class BadLook(ValueError):
    """A file is not what `weekly look` writes; the message says where, in one sentence."""


def read(folder: Path) -> Iterator[Seen]:
    """Yield what the files of a folder say of the looks that there are; a look without a file is left out."""
    for what in get_args(What):
        file = folder / f"{what}.json"
        if not file.is_file():
            continue
        if file.stat().st_size > _LARGEST:
            raise BadLook(f"{file}: found more than {_LARGEST} bytes")
        try:
            seen = Seen.model_validate_json(file.read_bytes())
        except ValidationError as error:
            kind = error.errors(include_input=False)[0]["type"]
            raise BadLook(f"{file}: found a look that breaks a rule ({kind})") from error
        if seen.what != what:
            raise BadLook(f"{file}: found a look at {seen.what}")
        yield seen
