"""Build the JSON answers of each operation. Pure but for ids and the time they are given."""

from __future__ import annotations

import base64
import struct
from collections.abc import Mapping
from typing import Any

from scripts.azure_double.content import (
    PROMPT_TOKENS,
    Content,
    filter_results,
    fresh_id,
    prompt_filter_results,
)
from scripts.azure_double.deployments import DEPLOYMENTS, Deployment

_JSON = dict[str, Any]


def chat(body: Mapping[str, Any], deployment: Deployment, content: Content, now: int) -> _JSON:
    """Return a chat completion."""
    return {
        "choices": [_choice(index, content) for index in range(body.get("n") or 1)],
        "created": now,
        "id": fresh_id("chatcmpl-"),
        "model": deployment.model,
        "object": "chat.completion",
        "prompt_filter_results": prompt_filter_results(),
        "system_fingerprint": "fp_double",
        "usage": chat_usage(content),
    }


def _choice(index: int, content: Content) -> _JSON:
    message: _JSON = {"content": content.text, "refusal": None, "role": "assistant"}
    if content.tool is not None:
        message["tool_calls"] = [tool_call(content)]
    return {
        "content_filter_results": filter_results() if content.tool is None else {},
        "finish_reason": finish_reason(content),
        "index": index,
        "logprobs": None,
        "message": message,
    }


def tool_call(content: Content) -> _JSON:
    """Return the tool call of a chat completion."""
    function = {"name": content.tool, "arguments": content.arguments}
    return {"id": fresh_id("call_"), "type": "function", "function": function}


def finish_reason(content: Content) -> str:
    """Return why the model stopped."""
    return "stop" if content.tool is None else "tool_calls"


def chat_usage(content: Content) -> _JSON:
    """Return the usage of a chat completion."""
    total = PROMPT_TOKENS + content.tokens
    return {"prompt_tokens": PROMPT_TOKENS, "completion_tokens": content.tokens, "total_tokens": total}


def response(body: Mapping[str, Any], deployment: Deployment, content: Content, now: int) -> _JSON:
    """Return a finished answer of the Responses API."""
    return {
        "id": fresh_id("resp_"),
        "object": "response",
        "created_at": now,
        "status": "completed",
        "error": None,
        "incomplete_details": None,
        "instructions": body.get("instructions"),
        "max_output_tokens": body.get("max_output_tokens"),
        "metadata": body.get("metadata") or {},
        "model": deployment.model,
        "output": [call_item(content) if content.tool is not None else message_item(content)],
        "parallel_tool_calls": True,
        "previous_response_id": body.get("previous_response_id"),
        "reasoning": {"effort": None, "summary": None},
        "temperature": 1.0,
        "text": {"format": {"type": "text"}},
        "tool_choice": "auto",
        "tools": body.get("tools") or [],
        "top_p": 1.0,
        "truncation": "disabled",
        "usage": _response_usage(content),
    }


def message_item(content: Content) -> _JSON:
    """Return the output item that holds words."""
    return {
        "id": fresh_id("msg_"),
        "type": "message",
        "status": "completed",
        "role": "assistant",
        "content": [text_part(content.text or "")],
    }


def text_part(text: str) -> _JSON:
    """Return a part of a message that is text."""
    return {"type": "output_text", "text": text, "annotations": []}


def call_item(content: Content) -> _JSON:
    """Return the output item that asks for a function call."""
    return {
        "id": fresh_id("fc_"),
        "type": "function_call",
        "status": "completed",
        "call_id": fresh_id("call_"),
        "name": content.tool,
        "arguments": content.arguments,
    }


def _response_usage(content: Content) -> _JSON:
    return {
        "input_tokens": PROMPT_TOKENS,
        "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
        "output_tokens": content.tokens,
        "output_tokens_details": {"reasoning_tokens": 0},
        "total_tokens": PROMPT_TOKENS + content.tokens,
    }


def embeddings(body: Mapping[str, Any], deployment: Deployment) -> _JSON:
    """Return one vector an input: 3 numbers, or as many as `dimensions` asks for."""
    count = len(_inputs(body["input"]))
    vector = [0.25 * (index % 4 + 1) for index in range(body.get("dimensions") or 3)]
    value = _base64(vector) if body.get("encoding_format") == "base64" else vector
    data = [{"object": "embedding", "index": index, "embedding": value} for index in range(count)]
    usage = {"prompt_tokens": PROMPT_TOKENS, "total_tokens": PROMPT_TOKENS}
    return {"object": "list", "data": data, "model": deployment.model, "usage": usage}


def _inputs(given: str | list[Any]) -> list[Any]:
    one = isinstance(given, str) or (bool(given) and isinstance(given[0], int))
    return [given] if one else list(given)


def _base64(vector: list[float]) -> str:
    return base64.b64encode(struct.pack(f"<{len(vector)}f", *vector)).decode()


def models(now: int) -> _JSON:
    """Return the list of models."""
    return {"object": "list", "data": [_model(each.model, now) for each in DEPLOYMENTS.values()]}


def model(name: str, now: int) -> _JSON | None:
    """Return one model, or None when there is none of that name."""
    return _model(name, now) if any(each.model == name for each in DEPLOYMENTS.values()) else None


def _model(name: str, now: int) -> _JSON:
    return {"id": name, "object": "model", "created": now, "owned_by": "azure-openai"}
