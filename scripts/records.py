"""Records that come from data files: read against their JSON Schema, which is made from their classes."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from typing import Any, TypeVar, cast

import jsonschema_rs
from pydantic import BaseModel, ConfigDict, ValidationError


class Record(BaseModel):
    """A record that nobody changes and that has no keys of its own making."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


AnyRecord = TypeVar("AnyRecord", bound=Record)


class BadData(ValueError):
    """A data file is missing or not as its schema says; the message names file, place and expectation."""


def read(kind: type[AnyRecord], text: str, shown: str) -> AnyRecord:
    """Return the record that a text holds, checked against its schema; BadData names the first fault."""
    return cast("AnyRecord", _read(kind, text, shown))


# A build reads each file for several hooks and for each language, and a preview once more with every change.
@lru_cache(maxsize=64)
def _read(kind: type[Record], text: str, shown: str) -> Record:
    try:
        value = json.loads(text)
    except ValueError as error:
        raise BadData(f"{shown} is not JSON: {error}.") from error
    for fault in _validator(kind).iter_errors(value):
        place = "/".join(str(part) for part in fault.instance_path) or "the top"
        raise BadData(f"{shown}, at {place}: {fault.message[:200]} (see the schema beside it).")
    try:
        return kind.model_validate(value)
    except ValidationError as error:
        first = error.errors()[0]
        place = "/".join(str(part) for part in first["loc"])
        raise BadData(f"{shown}, at {place}: {first['msg']}.") from error


@cache
def _validator(kind: type[Record]) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(schema(kind), validate_formats=True)


def schema(kind: type[Record]) -> dict[str, Any]:
    """Return the JSON Schema of a data file."""
    made = kind.model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def schema_text(kind: type[Record]) -> str:
    """Return the text of a data file's schema file."""
    return json.dumps(schema(kind), indent=1, ensure_ascii=False) + "\n"
