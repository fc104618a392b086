"""Print the JSON Schemas of the types of the openai release that this very Python has installed.

Run by sdk_schema.py with the Python of another environment, so it imports nothing of this project.
Reads the installed openai; writes JSON to standard output.
"""

from __future__ import annotations

import importlib
import json
from typing import Any

TYPES = {
    "chat": ("types.chat.completion_create_params", "CompletionCreateParamsNonStreaming"),
    "chat, streamed": ("types.chat.completion_create_params", "CompletionCreateParamsStreaming"),
    "responses": ("types.responses.response_create_params", "ResponseCreateParamsNonStreaming"),
    "responses, streamed": ("types.responses.response_create_params", "ResponseCreateParamsStreaming"),
    "embeddings": ("types.embedding_create_params", "EmbeddingCreateParams"),
    "answer to chat": ("types.chat", "ChatCompletion"),
    "answer to chat, streamed": ("types.chat", "ChatCompletionChunk"),
    "answer to responses": ("types.responses", "Response"),
    "answer to responses, streamed": ("types.responses", "ResponseStreamEvent"),
    "answer to embeddings": ("types", "CreateEmbeddingResponse"),
    "answer to response": ("types.responses", "Response"),
    "answer to input_items": ("types.responses", "ResponseItemList"),
    "answer to model": ("types", "Model"),
}
"""Name of a schema → module of openai and type in it."""


def schemas() -> dict[str, Any]:
    """Return the release of openai and the schema of each type."""
    adapter = importlib.import_module("pydantic").TypeAdapter
    version: str = importlib.import_module("openai").__version__
    made = {
        name: adapter(getattr(importlib.import_module(f"openai.{module}"), kind)).json_schema()
        for name, (module, kind) in TYPES.items()
    }
    return {"openai": version, "schemas": made}


if __name__ == "__main__":
    print(json.dumps(schemas()))
