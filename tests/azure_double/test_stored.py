"""Stored responses: shown, listed, built upon, deleted."""

import pytest

from scripts.azure_double import scenarios

ASKED = {"model": "my-chat", "input": "Hello"}
V1 = "/openai/v1/responses"
DATED = "/openai/responses{}?api-version=2025-04-01-preview"


def made(client, **more):
    return client.post(V1, json=ASKED | more).json()


def test_a_response_is_shown_again_on_both_surfaces(client):
    response = made(client)
    assert client.get(f"{V1}/{response['id']}").json() == response
    assert client.get(DATED.format(f"/{response['id']}")).json() == response


def test_a_streamed_response_is_stored_too(client):
    text = client.post(V1, json=ASKED | {"stream": True}).text
    identity = text.split('"id": "')[1].split('"')[0]
    assert client.get(f"{V1}/{identity}").json()["status"] == "completed"


def test_a_stream_that_broke_off_is_not_stored(double, client):
    double.queue(scenarios.dropped(after_events=1))
    with pytest.raises(Exception, match="incomplete chunked read"):
        client.post(V1, json=ASKED | {"stream": True})
    assert double.service.stored._responses == {}


def test_what_it_was_made_from_is_listed_newest_first(client):
    parts = [{"type": "input_text", "text": "sunny"}]
    output = {"type": "function_call_output", "call_id": "call_1", "output": parts}
    response = made(client, input=[{"role": "user", "content": "Hello"}, output])
    listed = client.get(f"{V1}/{response['id']}/input_items").json()
    last, first = listed["data"]
    assert (last["type"], last["output"]) == ("function_call_output", parts)
    assert (first["role"], first["content"]) == ("user", [{"type": "input_text", "text": "Hello"}])
    assert (listed["first_id"], listed["last_id"]) == (last["id"], first["id"])


def test_another_builds_on_it(client):
    first = made(client)
    assert made(client, previous_response_id=first["id"])["previous_response_id"] == first["id"]


def test_none_builds_on_one_that_is_not_there(client):
    error = made(client, previous_response_id="resp_1")["error"]
    assert error["code"] == "previous_response_not_found"


def test_it_is_gone_once_it_is_deleted(client):
    path = f"{V1}/{made(client)['id']}"
    assert client.delete(path).json()["deleted"] is True
    assert client.get(path).status_code == 404
    assert client.delete(path).json()["error"]["message"].endswith("not found.")


def test_it_is_not_kept_when_it_should_not_be(client):
    assert client.get(f"{V1}/{made(client, store=False)['id']}").status_code == 404


def test_it_is_not_to_be_had_under_an_old_api_version(client):
    answer = client.get(f"/openai/responses/{made(client)['id']}?api-version=2024-10-21")
    assert answer.json()["error"]["message"].startswith("Azure OpenAI Responses API is enabled only")
