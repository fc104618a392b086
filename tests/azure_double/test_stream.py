"""Streamed answers, over HTTP, event by event, held to the library's own types."""

import json

import pytest

from scripts.azure_double import scenarios, sdk_schema
from scripts.azure_double.self_check import is_azures_own

CHAT = {"model": "my-chat", "messages": [{"role": "user", "content": "Hello"}], "stream": True}
RESPONSE = {"model": "my-chat", "input": "Hello", "stream": True}


def chat_chunks(client, **more):
    """Return the parsed chunks of a streamed chat, after checking the frame around them."""
    answer = client.post("/openai/v1/chat/completions", json=CHAT | more)
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.text.endswith("\n\n")
    *events, last = answer.text.removesuffix("\n\n").split("\n\n")
    assert last == "data: [DONE]"
    return [json.loads(event.removeprefix("data: ")) for event in events]


def response_events(client):
    """Return (event name, data) of a streamed response."""
    answer = client.post("/openai/v1/responses", json=RESPONSE)
    assert answer.headers["content-type"].startswith("text/event-stream")
    pairs = [event.split("\n") for event in answer.text.removesuffix("\n\n").split("\n\n")]
    return [(name.removeprefix("event: "), json.loads(data.removeprefix("data: "))) for name, data in pairs]


def test_the_first_chunk_has_no_choices_and_what_the_filter_says_of_the_prompt(client):
    first = chat_chunks(client)[0]
    assert first["choices"] == []
    assert first["object"] == ""
    assert first["prompt_filter_results"][0]["content_filter_results"]["hate"]["severity"] == "safe"


def test_the_words_come_in_pieces_between_the_role_and_the_end(client):
    _, role, *pieces, end = (chunk for chunk in chat_chunks(client))
    said = [piece["choices"][0]["delta"]["content"] for piece in pieces]
    assert role["choices"][0]["delta"]["role"] == "assistant"
    assert said == ["Hello ", "from ", "the ", "double."]
    assert end["choices"][0]["finish_reason"] == "stop"


def test_usage_comes_last_and_without_choices_when_asked_for(client):
    chunks = chat_chunks(client, stream_options={"include_usage": True})
    assert chunks[-1]["choices"] == []
    assert chunks[-1]["usage"]["total_tokens"] == 12
    assert all(chunk["usage"] is None for chunk in chunks[:-1])


def test_usage_does_not_come_unasked(client):
    assert all("usage" not in chunk for chunk in chat_chunks(client))


def test_every_chunk_is_what_the_library_knows_or_azures_own(client):
    chunks = chat_chunks(client, stream_options={"include_usage": True}, n=2)
    known = [chunk for chunk in chunks if not is_azures_own(chunk)]
    found = [sdk_schema.newest().complaints("answer to chat, streamed", chunk) for chunk in known]
    assert found == [[]] * (len(chunks) - 1)


def test_a_late_filter_sends_a_delta_that_is_null(double, client):
    double.queue(scenarios.filtered_late())
    deltas = [chunk["choices"][0] for chunk in chat_chunks(client) if chunk["choices"]]
    (late,) = (choice for choice in deltas if choice["delta"] is None)
    assert late["content_filter_offsets"]["end_offset"] == len("Hello from the double.")


def test_a_tool_call_comes_in_pieces(double, client):
    double.queue(scenarios.tool_call("get_weather", '{"city": "Tokyo"}'))
    choices = [chunk["choices"][0] for chunk in chat_chunks(client) if chunk["choices"]]
    calls = [choice["delta"]["tool_calls"][0] for choice in choices[:-1]]
    assert calls[0]["function"]["name"] == "get_weather"
    assert "".join(call["function"]["arguments"] for call in calls) == '{"city": "Tokyo"}'
    assert choices[-1]["finish_reason"] == "tool_calls"


def test_the_events_of_a_response_come_typed_numbered_and_in_order(client):
    events = response_events(client)
    assert [name for name, _ in events] == [
        "response.created",
        "response.in_progress",
        "response.output_item.added",
        "response.content_part.added",
        *["response.output_text.delta"] * 4,
        "response.output_text.done",
        "response.content_part.done",
        "response.output_item.done",
        "response.completed",
    ]
    assert [data["type"] for _, data in events] == [name for name, _ in events]
    assert [data["sequence_number"] for _, data in events] == list(range(12))


def test_a_response_that_calls_a_function_streams_its_arguments(double, client):
    double.queue(scenarios.tool_call("get_weather", '{"city": "Tokyo"}'))
    events = dict(response_events(client))
    assert events["response.function_call_arguments.done"]["arguments"] == '{"city": "Tokyo"}'


@pytest.mark.parametrize("scenario", [None, scenarios.tool_call("f", "{}")], ids=["words", "tool call"])
def test_every_event_of_a_response_is_what_the_library_knows(double, client, scenario):
    if scenario:
        double.queue(scenario)
    schema, name = sdk_schema.newest(), "answer to responses, streamed"
    assert [each for _, data in response_events(client) for each in schema.complaints(name, data)] == []
