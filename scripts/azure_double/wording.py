"""Word what a JSON Schema found wrong with a body as the model service words it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import jsonschema_rs

from scripts.azure_double import errors
from scripts.azure_double.exchange import Reply

Violation = jsonschema_rs.ValidationError


def first_refusal(violations: Iterable[Violation]) -> Reply | None:
    """Return the refusal for the first violation, or None when there is none."""
    violation = next(iter(violations), None)
    return None if violation is None else refusal(innermost(violation))


def refusal(violation: Violation) -> Reply:
    """Return a 400 that names the parameter and says what was expected."""
    worded = _WORDS.get(violation.kind.name, _any_other)
    return worded(violation, param(violation.instance_path))


def param(path: Sequence[str | int], *more: str) -> str:
    """Write a place in the body as the service does: messages[0].role."""
    text = ""
    for part in [*path, *more]:
        text += f"[{part}]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".")


def innermost(violation: Violation) -> Violation:
    """Follow `anyOf` into the branch that the writer most likely meant, and return what is wrong there."""
    while violation.kind.name in {"anyOf", "oneOf"}:
        context: list[list[Violation]] = violation.kind.as_dict()["context"]
        branches = [branch for branch in context if branch]
        if not branches:
            return violation
        violation = min(min(branches, key=_distance), key=_weight)
    return violation


def _distance(branch: Iterable[Violation]) -> tuple[bool, bool, int]:
    branch = list(branch)
    here = [violation for violation in branch if violation.kind.name in {"const", "enum"}]
    wrong_type = any(violation.kind.name == "type" for violation in branch)
    return bool(here), wrong_type, len(branch)


def _weight(violation: Violation) -> int:
    return 0 if violation.kind.name in {"const", "enum"} else 1


def _missing(violation: Violation, _: str) -> Reply:
    name = param(violation.instance_path, violation.kind.as_dict()["property"])
    return errors.invalid_request(
        f"Missing required parameter: '{name}'.", name, "missing_required_parameter"
    )


def _unknown(violation: Violation, _: str) -> Reply:
    name = param(violation.instance_path, violation.kind.as_dict()["unexpected"][0])
    if name == "messages":
        return _moved_to_input()
    return errors.invalid_request(f"Unknown parameter: '{name}'.", name, "unknown_parameter")


def _moved_to_input() -> Reply:
    message = (
        "Unsupported parameter: 'messages'. In the Responses API, this parameter has moved to 'input'. "
        "Try again with the new parameter."
    )
    return errors.invalid_request(message, None, "unsupported_parameter")


def _too_big(violation: Violation, place: str) -> Reply:
    noun, limit = _noun(place), violation.kind.as_dict()["limit"]
    return errors.invalid_request(
        f"Invalid '{place}': {noun} above maximum value. Expected a value <= {limit}, but got "
        f"{violation.instance} instead.",
        place,
        f"{noun}_above_max_value",
    )


def _too_small(violation: Violation, place: str) -> Reply:
    noun, limit = _noun(place), violation.kind.as_dict()["limit"]
    return errors.invalid_request(
        f"Invalid '{place}': {noun} below minimum value. Expected a value >= {limit}, but got "
        f"{violation.instance} instead.",
        place,
        f"{noun}_below_min_value",
    )


def _too_few(violation: Violation, place: str) -> Reply:
    noun = _type_name(violation.instance)
    return errors.invalid_request(
        f"Invalid '{place}': empty {noun}. Expected {_article(noun)} with minimum length "
        f"{violation.kind.as_dict()['limit']}, but got an empty {noun} instead.",
        place,
        f"empty_{noun}",
    )


def _too_many(violation: Violation, place: str) -> Reply:
    limit = violation.kind.as_dict()["limit"]
    if place == "input":
        return errors.invalid_request(f"Too many inputs. The max number of inputs is {limit}.")
    return errors.invalid_request(
        f"Invalid '{place}': array too long. Expected an array with maximum length {limit}, but got an array "
        f"with length {_length(violation.instance)} instead.",
        place,
        "array_above_max_length",
    )


def _not_a_value(violation: Violation, place: str) -> Reply:
    named = violation.kind.as_dict()
    wanted = named["options"] if "options" in named else [named["expected_value"]]
    return errors.invalid_request(
        f"Invalid value: '{violation.instance}'. Supported values are: {_listed(wanted)}.",
        place,
        "invalid_value",
    )


def _wrong_type(violation: Violation, place: str) -> Reply:
    wanted = [_NAMES.get(name, name) for name in violation.kind.as_dict()["types"] if name != "null"]
    return errors.invalid_request(
        f"Invalid type for '{place}': expected {_either(wanted)}, but got "
        f"{_article(_type_name(violation.instance))} instead.",
        place,
        "invalid_type",
    )


def _any_other(violation: Violation, place: str) -> Reply:
    return errors.invalid_request(f"Invalid '{place}': {violation.message}.", place, "invalid_value")


_NAMES = {"number": "decimal"}
_DECIMALS = {"temperature", "top_p", "presence_penalty", "frequency_penalty"}

_WORDS: dict[str, Callable[[Violation, str], Reply]] = {
    "required": _missing,
    "additionalProperties": _unknown,
    "unevaluatedProperties": _unknown,
    "maximum": _too_big,
    "minimum": _too_small,
    "minItems": _too_few,
    "minLength": _too_few,
    "maxItems": _too_many,
    "enum": _not_a_value,
    "const": _not_a_value,
    "type": _wrong_type,
}


def _length(value: object) -> int:
    return len(value) if isinstance(value, list) else 0


def _noun(place: str) -> str:
    return "decimal" if place in _DECIMALS else "integer"


def _type_name(value: object) -> str:
    names = {bool: "boolean", int: "integer", float: "decimal", str: "string", list: "array", dict: "object"}
    return names.get(type(value), "null value")


def _article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aio' else 'a'} {noun}"


def _either(nouns: Sequence[str]) -> str:
    with_articles = list(map(_article, nouns))
    return " or ".join(with_articles) if len(nouns) < 3 else f"one of {', '.join(with_articles)}"


def _listed(values: Sequence[object]) -> str:
    words = [f"'{value}'" for value in values if value is not None]
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + f", and {words[-1]}"
