"""Build the server-sent events of a streamed answer. Pure but for ids and the time they are given."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from scripts.azure_double import answers
from scripts.azure_double.content import Content, filter_results, prompt_filter_results
from scripts.azure_double.deployments import Deployment

_JSON = dict[str, Any]

DONE = b"data: [DONE]\n\n"


def event(data: _JSON, name: str | None = None) -> bytes:
    """Return one server-sent event."""
    head = "" if name is None else f"event: {name}\n"
    return f"{head}data: {json.dumps(data, ensure_ascii=False)}\n\n".encode("utf-8", "replace")


def chat(
    body: Mapping[str, Any], deployment: Deployment, content: Content, now: int, filtered_late: bool = False
) -> list[_JSON]:
    """Return the chunks of a chat completion: prompt filter, role, pieces, end, and usage where asked for."""
    head = answers.chat(body, deployment, content, now)
    frame = {key: head[key] for key in ("created", "id", "model", "system_fingerprint")}
    frame["object"] = "chat.completion.chunk"
    chunks = [_prompt_chunk()]
    for choice in head["choices"]:
        deltas = _deltas(content, choice)
        chunks += [{**frame, "choices": [_part(choice["index"], delta)]} for delta in deltas]
        if filtered_late:
            chunks.append({**frame, "choices": [_late_filter_part(choice["index"], content)]})
        chunks.append({**frame, "choices": [_part(choice["index"], {}, choice["finish_reason"])]})
    if (body.get("stream_options") or {}).get("include_usage"):
        chunks = [{**chunk, "usage": None} for chunk in chunks]
        chunks.append({**frame, "choices": [], "usage": head["usage"]})
    return chunks


def _prompt_chunk() -> _JSON:
    """Return the first chunk of Azure: no choices, no id, only what the filter says of the prompt."""
    empty = {"choices": [], "created": 0, "id": "", "model": "", "object": ""}
    return {**empty, "prompt_filter_results": prompt_filter_results()}


def _deltas(content: Content, choice: _JSON) -> Iterator[_JSON]:
    if content.tool is None:
        yield {"role": "assistant", "content": "", "refusal": None}
        yield from ({"content": piece} for piece in content.pieces)
        return
    (call,) = choice["message"]["tool_calls"]
    begun = {**call, "index": 0, "function": {"name": content.tool, "arguments": ""}}
    yield {"role": "assistant", "content": None, "tool_calls": [begun]}
    for piece in content.pieces:
        yield {"tool_calls": [{"index": 0, "function": {"arguments": piece}}]}


def _part(index: int, delta: _JSON, finish_reason: str | None = None) -> _JSON:
    results = filter_results() if delta.get("content") else {}
    return {
        "content_filter_results": results,
        "delta": delta,
        "finish_reason": finish_reason,
        "index": index,
        "logprobs": None,
    }


def _late_filter_part(index: int, content: Content) -> _JSON:
    length = len(content.text or "")
    offsets = {"check_offset": 0, "start_offset": 0, "end_offset": length}
    return {
        "content_filter_offsets": offsets,
        "content_filter_results": filter_results(),
        "delta": None,
        "finish_reason": None,
        "index": index,
    }


def response(body: Mapping[str, Any], deployment: Deployment, content: Content, now: int) -> list[_JSON]:
    """Return the typed events of a response, in order, each with its sequence number."""
    done = answers.response(body, deployment, content, now)
    begun = {**done, "status": "in_progress", "output": [], "usage": None}
    (item,) = done["output"]
    events = [
        {"type": "response.created", "response": begun},
        {"type": "response.in_progress", "response": begun},
        *(_message_events(item, content) if content.tool is None else _call_events(item, content)),
        {"type": "response.completed", "response": done},
    ]
    return [{**each, "sequence_number": number} for number, each in enumerate(events)]


def _message_events(item: _JSON, content: Content) -> Iterator[_JSON]:
    begun = {**item, "status": "in_progress", "content": []}
    place = {"item_id": item["id"], "output_index": 0, "content_index": 0}
    yield {"type": "response.output_item.added", "output_index": 0, "item": begun}
    yield {"type": "response.content_part.added", **place, "part": answers.text_part("")}
    for piece in content.pieces:
        yield {"type": "response.output_text.delta", **place, "delta": piece, "logprobs": []}
    yield {"type": "response.output_text.done", **place, "text": content.text, "logprobs": []}
    yield {"type": "response.content_part.done", **place, "part": item["content"][0]}
    yield {"type": "response.output_item.done", "output_index": 0, "item": item}


def _call_events(item: _JSON, content: Content) -> Iterator[_JSON]:
    place = {"item_id": item["id"], "output_index": 0}
    begun = {**item, "status": "in_progress", "arguments": ""}
    yield {"type": "response.output_item.added", "output_index": 0, "item": begun}
    for piece in content.pieces:
        yield {"type": "response.function_call_arguments.delta", **place, "delta": piece}
    yield {"type": "response.function_call_arguments.done", **place, "arguments": content.arguments}
    yield {"type": "response.output_item.done", "output_index": 0, "item": item}
