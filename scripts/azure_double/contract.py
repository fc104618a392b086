"""Check a body against our own contract: ranges and required fields. Reads contract/*.json."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs

from scripts.azure_double import wording
from scripts.azure_double.exchange import Reply
from scripts.azure_double.routes import Route

_FOLDER = Path(__file__).parent / "contract"


def refusal(route: Route, body: Mapping[str, Any]) -> Reply | None:
    """Return why the contract refuses a body, or None."""
    return wording.first_refusal(_validator(route.operation, route.deployment is None).iter_errors(body))


@cache
def _validator(operation: str, needs_model: bool) -> jsonschema_rs.Validator:
    schema = json.loads((_FOLDER / f"{operation}.json").read_text(encoding="utf-8"))
    if needs_model:
        schema["required"] = sorted({"model", *schema["required"]})
    return jsonschema_rs.validator_for(schema)
