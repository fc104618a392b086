"""The closed JSON Schema made from the newest library's own types: it knows every key, so it finds slips.

Reads the `newest` environment through library_types.py, once a lock; writes .cache/sdk-schema-*.json.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs

from scripts import environments
from scripts.azure_double import wording
from scripts.azure_double.exchange import Json, Reply
from scripts.azure_double.routes import Operation, Route
from scripts.files import write_atomically
from scripts.setup import ROOT

CACHE = ROOT / ".cache"
EXPORT = Path(__file__).with_name("library_types.py")

AZURE_FIELDS: dict[Operation, frozenset[str]] = {
    "chat": frozenset({"data_sources", "user_security_context"}),
    "embeddings": frozenset({"input_type"}),
}
"""Fields of a body that Azure takes and the library's types do not name."""

AZURE_ANSWER_FIELDS = frozenset({"prompt_filter_results", "content_filter_results", "content_filter_offsets"})
"""Fields that Azure adds to its answers, at any depth."""


class SdkSchema:
    """What one release of the library can say, and can understand."""

    def __init__(self, release: str, schemas: Mapping[str, Json]) -> None:
        self.release = release
        """Release of openai that the schemas were made from."""
        self._schemas = schemas
        self._validators: dict[str, jsonschema_rs.Validator] = {}

    def refusal(self, route: Route, body: Mapping[str, Any]) -> Reply | None:
        """Return why a body is refused, or None."""
        known = AZURE_FIELDS.get(route.operation, frozenset())
        said = {key: value for key, value in body.items() if key not in known}
        if route.deployment is not None:
            said.setdefault("model", route.deployment)
        name = f"{route.operation}, streamed" if body.get("stream") else route.operation
        return wording.first_refusal(self._validator(name).iter_errors(said))

    def complaints(self, name: str, answer: Any) -> list[str]:  # noqa: ANN401
        """Return what is wrong with an answer, by the schema of that name."""
        found = self._validator(name).iter_errors(without_azure_fields(answer))
        return [f"{name}: {wording.innermost(each)}" for each in found]

    def _validator(self, name: str) -> jsonschema_rs.Validator:
        if name not in self._validators:
            self._validators[name] = jsonschema_rs.validator_for(self._schemas[name])
        return self._validators[name]


def newest() -> SdkSchema:
    """Return the schemas of the newest release; builds what it needs when it is missing."""
    return _loaded(_cache_file())


@cache
def _loaded(path: Path) -> SdkSchema:
    if not path.is_file():
        made = _exported(environments.ensure(environments.NEWEST))
        write_atomically(path, json.dumps(made))
    data = json.loads(path.read_text(encoding="utf-8"))
    return SdkSchema(data["openai"], data["schemas"])


def closed(schema: Any) -> Any:  # noqa: ANN401
    """Return a schema in which every object that names its fields admits no others."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    done = {key: closed(value) for key, value in schema.items() if key not in _CHATTER}
    if isinstance(schema.get("properties"), dict):
        done["properties"] = {key: closed(value) for key, value in schema["properties"].items()}
        if schema.get("type") == "object":
            done["additionalProperties"] = False
    return done


def without_azure_fields(answer: Any) -> Any:  # noqa: ANN401
    """Return an answer without the fields that only Azure adds."""
    if isinstance(answer, list):
        return [without_azure_fields(each) for each in answer]
    if not isinstance(answer, dict):
        return answer
    kept = {key: value for key, value in answer.items() if key not in AZURE_ANSWER_FIELDS}
    return {key: without_azure_fields(value) for key, value in kept.items()}


_CHATTER = {"title", "description", "default"}


def _cache_file() -> Path:
    export = hashlib.sha256(EXPORT.read_bytes() + Path(__file__).read_bytes()).hexdigest()[:8]
    return CACHE / f"sdk-schema-{environments.lock_digest(environments.NEWEST)}-{export}.json"


def _exported(python: Path) -> Json:
    # Isolated, so that the modules beside the script cannot stand in for those the library imports.
    done = subprocess.run([str(python), "-I", str(EXPORT)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"The types of the newest openai could not be read: {done.stderr.strip()}")
    data = json.loads(done.stdout)
    return {
        "openai": data["openai"],
        "schemas": {name: closed(each) for name, each in data["schemas"].items()},
    }
