"""Good answers, over HTTP, on both surfaces, held to the library's own types."""

import base64
import struct

import pytest

from scripts.azure_double import scenarios, sdk_schema

MESSAGES = [{"role": "user", "content": "Hello"}]
CHAT = {"model": "my-chat", "messages": MESSAGES}
V1 = {
    "chat": "/openai/v1/chat/completions",
    "responses": "/openai/v1/responses",
    "embeddings": "/openai/v1/embeddings",
}
DATED = {
    "chat": "/openai/deployments/my-chat/chat/completions?api-version=2025-04-01-preview",
    "responses": "/openai/responses?api-version=2025-04-01-preview",
    "embeddings": "/openai/deployments/my-embedding/embeddings?api-version=2024-10-21",
}
either_surface = pytest.mark.parametrize("path", [V1, DATED], ids=["v1", "dated"])


def checked(name, answer):
    """Return the JSON of a good answer after holding it to the newest library's types."""
    assert answer.status_code == 200, answer.text
    assert sdk_schema.newest().complaints(f"answer to {name}", answer.json()) == []
    return answer.json()


@either_surface
def test_a_chat_completion_says_hello(client, path):
    answer = client.post(path["chat"], json=CHAT)
    said = checked("chat", answer)
    (choice,) = said["choices"]
    assert choice["message"]["content"] == "Hello from the double."
    assert choice["finish_reason"] == "stop"
    assert choice["content_filter_results"]["hate"] == {"filtered": False, "severity": "safe"}
    assert said["prompt_filter_results"][0]["prompt_index"] == 0
    assert said["usage"] == {"prompt_tokens": 8, "completion_tokens": 4, "total_tokens": 12}


@either_surface
def test_a_response_says_hello(client, path):
    said = checked("responses", client.post(path["responses"], json={"model": "my-chat", "input": "Hello"}))
    (item,) = said["output"]
    assert [part["text"] for part in item["content"]] == ["Hello from the double."]
    assert said["status"] == "completed"


@either_surface
def test_embeddings_are_three_numbers_an_input(client, path):
    said = checked(
        "embeddings", client.post(path["embeddings"], json={"model": "my-embedding", "input": ["a", "b"]})
    )
    assert [(each["index"], each["embedding"]) for each in said["data"]] == [
        (0, [0.25, 0.5, 0.75]),
        (1, [0.25, 0.5, 0.75]),
    ]


def test_embeddings_come_as_base64_when_asked(client):
    body = {"model": "my-embedding", "input": "a", "encoding_format": "base64"}
    (one,) = client.post("/openai/v1/embeddings", json=body).json()["data"]
    assert struct.unpack("<3f", base64.b64decode(one["embedding"])) == (0.25, 0.5, 0.75)


def test_embeddings_have_as_many_dimensions_as_asked(client):
    body = {"model": "my-embedding", "input": [1, 2, 3], "dimensions": 5}
    (one,) = client.post("/openai/v1/embeddings", json=body).json()["data"]
    assert len(one["embedding"]) == 5


def test_embeddings_of_lists_of_tokens_are_one_a_list(client):
    body = {"model": "my-embedding", "input": [[1, 2], [3]]}
    assert len(client.post("/openai/v1/embeddings", json=body).json()["data"]) == 2


def test_n_asks_for_so_many_choices(client):
    said = checked("chat", client.post("/openai/v1/chat/completions", json=CHAT | {"n": 2}))
    assert [choice["index"] for choice in said["choices"]] == [0, 1]


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/openai/v1/chat/completions", CHAT | {"response_format": {"type": "json_object"}}),
        (
            "/openai/v1/responses",
            {"model": "my-chat", "input": "Hello", "text": {"format": {"type": "json_object"}}},
        ),
    ],
)
def test_json_is_said_where_json_is_asked_for(client, path, body):
    assert '{\\"answer\\": \\"Hello from the double.\\"}' in client.post(path, json=body).text


@pytest.mark.parametrize("path", ["/openai/v1/models", "/openai/models?api-version=2024-10-21"])
def test_models_are_listed(client, path):
    listed = client.get(path).json()["data"]
    assert [model["id"] for model in listed] == ["double-chat-2026-11-23", "double-embedding"]


def test_one_model_is_shown_and_another_is_not_there(client):
    checked("model", client.get("/openai/v1/models/double-embedding"))
    assert client.get("/openai/v1/models/my-chat").status_code == 404


def test_each_answer_carries_an_id_of_its_own_and_the_limits(client):
    first, second = (client.post("/openai/v1/chat/completions", json=CHAT) for _ in range(2))
    assert first.headers["apim-request-id"] != second.headers["apim-request-id"]
    assert first.headers["x-ratelimit-remaining-requests"] == "59"
    assert "x-request-id" not in first.headers


def test_a_refusal_carries_an_id_too(client):
    assert client.post("/openai/v1/chat/completions", json={}).headers["apim-request-id"]


def test_fields_that_azure_takes_and_the_library_does_not_name_are_taken(client):
    azure = {"data_sources": [{"type": "azure_search"}], "user_security_context": {"end_user_id": "x"}}
    path = "/openai/deployments/my-chat/chat/completions?api-version=2024-10-21"
    assert client.post(path, json={"messages": MESSAGES} | azure).status_code == 200


def test_model_in_the_body_is_not_needed_on_the_dated_surface(client):
    path = "/openai/deployments/my-chat/chat/completions?api-version=2022-12-01"
    assert client.post(path, json={"messages": MESSAGES}).status_code == 200


@pytest.mark.parametrize(
    "output", ["sunny", [{"type": "input_text", "text": "sunny"}]], ids=["text", "parts"]
)
def test_the_output_of_a_function_is_text_or_a_list_of_parts(client, output):
    given = [{"type": "function_call_output", "call_id": "call_1", "output": output}]
    answer = client.post("/openai/v1/responses", json={"model": "my-chat", "input": given})
    assert answer.status_code == 200


def test_a_tool_is_called_in_chat(double, client):
    double.queue(scenarios.tool_call("get_weather", '{"city": "Tokyo"}'))
    said = checked("chat", client.post("/openai/v1/chat/completions", json=CHAT))
    (choice,) = said["choices"]
    (call,) = choice["message"]["tool_calls"]
    assert choice["finish_reason"] == "tool_calls"
    assert choice["message"]["content"] is None
    assert call["function"] == {"name": "get_weather", "arguments": '{"city": "Tokyo"}'}


def test_a_tool_is_called_in_responses(double, client):
    double.queue(scenarios.tool_call("get_weather", '{"city": "Tokyo"}'))
    body = {"model": "my-chat", "input": "Hello"}
    (item,) = checked("responses", client.post("/openai/v1/responses", json=body))["output"]
    assert (item["type"], item["name"], item["arguments"]) == (
        "function_call",
        "get_weather",
        '{"city": "Tokyo"}',
    )
