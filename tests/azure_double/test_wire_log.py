"""The wire log: what arrived, and the line of it for people."""

import json

import pytest

V1 = "/openai/v1/chat/completions"
CHAT = {"model": "my-chat", "messages": [{"role": "user", "content": "Hello"}]}


def test_a_request_is_logged_as_it_arrived(double, client):
    client.post(f"{V1}?api-version=preview", json=CHAT, headers={"X-Own": "1"})
    (logged,) = double.requests
    assert (logged.method, logged.path, logged.query) == ("POST", V1, {"api-version": "preview"})
    assert (logged.headers["x-own"], logged.headers["api-key"]) == ("1", double.api_key)
    assert (logged.body, logged.status, logged.via_proxy) == (CHAT, 200, False)


def test_times_tell_how_long_a_client_waited(double, client):
    for _ in range(2):
        client.post(V1, json=CHAT)
    first, second = double.requests
    assert 0 < second.at - first.at < 5


def test_what_is_not_json_is_logged_as_text(double, client):
    client.post(V1, content="model=my-chat")
    assert [request.body for request in double.requests] == ["model=my-chat"]


@pytest.mark.parametrize("header", ["api-key", "authorization", "ocp-apim-subscription-key", "cookie"])
def test_a_line_masks_credentials(double, client, header):
    client.post(V1, json=CHAT, headers={header: "Bearer geheim0123"})
    line = double.requests[0].line()
    assert "geheim" not in line
    assert "\n" not in line
    assert json.loads(line)["headers"][header] == "Bearer (10 characters)"
