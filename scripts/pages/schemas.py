"""Check data against a JSON Schema, and say what is wrong in the words of the schema's own descriptions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import jsonschema_rs

from scripts.pages.located import Where

Schema: TypeAlias = dict[str, Any]


@dataclass(frozen=True)
class Mismatch:
    """One place where data and schema differ."""

    where: Where
    """The way to the value, from the top."""
    found: str
    """What stands there."""
    expected: str
    """What the schema describes."""


def mismatches(data: object, schema: Schema) -> Iterator[Mismatch]:
    """Yield every place where the data do not fit the schema."""
    validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    for error in validator.iter_errors(data):
        yield _mismatch(error, schema)


def _mismatch(error: jsonschema_rs.ValidationError, schema: Schema) -> Mismatch:
    where = tuple(error.instance_path)
    path = list(error.schema_path)[:-1]
    properties = list(_parts(schema, path))[-1].get("properties", {})
    details = error.kind.as_dict()
    match error.kind.name:
        case "required":
            return _missing_key(where, str(details["property"]), properties)
        case "additionalProperties":
            unknown = str(details["unexpected"][0])
            known = ", ".join(f"`{key}`" for key in properties)
            return Mismatch((*where, unknown), f"the unknown key “{unknown}”", f"one of {known}")
        case "oneOf":
            return Mismatch(where, f"the keys {_keys(error.instance)}", _description(schema, path))
        case _:
            return Mismatch(where, _shown(error.instance), _description(schema, path))


def _missing_key(where: Where, key: str, properties: Schema) -> Mismatch:
    description = properties.get(key, {}).get("description")
    return Mismatch(where, f"no key “{key}”", f"`{key}`" + (f": {description}" if description else ""))


def _parts(schema: Schema, path: list[str | int]) -> Iterator[Any]:
    """Yield every part of the schema on the way to a path, the last one last."""
    part: Any = schema
    yield part
    for step in path:
        part = part[step]
        yield part


def _description(schema: Schema, path: list[str | int]) -> str:
    """Return the description nearest to a path."""
    parts = [part for part in _parts(schema, path) if isinstance(part, dict)]
    told = [part["description"] for part in parts if isinstance(part.get("description"), str)]
    return told[-1] if told else "what the schema says"


def _keys(instance: object) -> str:
    return ", ".join(f"“{key}”" for key in instance) if isinstance(instance, dict) else _shown(instance)


def _shown(instance: object) -> str:
    text = str(instance)
    return f"“{text}”" if len(text) <= 80 else f"“{text[:77]}…” ({len(text)} characters)"
