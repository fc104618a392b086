"""Check the double's own good answers against the library's types, as they leave the house. Pure."""

from __future__ import annotations

import base64
import json
import struct
from typing import Any, Protocol

from scripts.azure_double.exchange import Json, Reply
from scripts.azure_double.routes import Operation
from scripts.azure_double.stream import DONE


class KnowsAnswers(Protocol):
    """What is asked of the closed schema of the newest library (sdk_schema.py)."""

    def complaints(self, name: str, answer: Any) -> list[str]:  # noqa: ANN401
        """Return what is wrong with an answer, by the schema of that name."""


def complaints(schema: KnowsAnswers, operation: Operation, reply: Reply) -> list[str]:
    """Return what the library's types find wrong with a good reply; empty for any other."""
    if reply.status != 200 or operation in {"models", "deletion"}:
        return []
    if reply.events is None:
        body = with_floats(reply.body) if operation == "embeddings" else reply.body
        return schema.complaints(f"answer to {operation}", body)
    said = [data(event) for event in reply.events if event != DONE]
    name = f"answer to {operation}, streamed"
    return [each for one in said if not is_azures_own(one) for each in schema.complaints(name, one)]


def data(event: bytes) -> Any:  # noqa: ANN401
    """Return the parsed data of one server-sent event."""
    (line,) = (line for line in event.splitlines() if line.startswith(b"data: "))
    return json.loads(line.removeprefix(b"data: "))


def finished_response(reply: Reply) -> Json | None:
    """Return the response that a reply carries whole, streamed or not; None when it broke off."""
    if reply.events is None:
        return reply.body if reply.status == 200 else None
    last = data(reply.events[-1]) if reply.events else {}
    finished: Json | None = last["response"] if last.get("type") == "response.completed" else None
    return finished


def with_floats(answer: Json) -> Json:
    """Return embeddings with their base64 decoded: the types name only what a caller sees in the end."""
    return answer | {"data": [each | {"embedding": _floats(each["embedding"])} for each in answer["data"]]}


def _floats(embedding: str | list[float]) -> list[float]:
    if not isinstance(embedding, str):
        return embedding
    return [number for (number,) in struct.iter_unpack("<f", base64.b64decode(embedding))]


def is_azures_own(chunk: Any) -> bool:  # noqa: ANN401
    """Tell the chunks that Azure sends against the library's types: no `object`, or a null `delta`."""
    choices = chunk.get("choices", [])
    return chunk.get("object") == "" or any(choice.get("delta", {}) is None for choice in choices)
