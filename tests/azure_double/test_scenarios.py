"""What goes wrong when a scenario says so; each is taken once, by a request that is right."""

import time
from dataclasses import dataclass

import httpx
import pytest

from scripts.azure_double import scenarios

V1 = "/openai/v1/chat/completions"
CHAT = {"model": "my-chat", "messages": [{"role": "user", "content": "Hello"}]}
STREAMED = CHAT | {"stream": True}


@dataclass(frozen=True)
class Refused:
    scenario: scenarios.Refuse
    status: int
    code: str | None
    message: str


@pytest.mark.parametrize(
    "refused",
    [
        Refused(scenarios.rate_limited(), 429, "429", "Requests to the ChatCompletions_Create Operation"),
        Refused(scenarios.server_error(), 500, "InternalServerError", "The server had an error"),
        Refused(scenarios.server_error(503), 503, "InternalServerError", "The server had an error"),
        Refused(scenarios.content_filtered(), 400, "content_filter", "The response was filtered due to the"),
        Refused(scenarios.permission_denied(), 401, "PermissionDenied", "Principal does not have access"),
        Refused(scenarios.unauthorized_token(), 401, None, "Unauthorized. Access token is missing"),
        Refused(scenarios.wrong_key(), 401, "401", "Access denied due to invalid subscription key"),
        Refused(scenarios.public_access_disabled(), 403, "403", "Public access is disabled."),
        Refused(scenarios.firewall(), 403, "403", "Access denied due to Virtual Network/Firewall rules."),
        Refused(
            scenarios.unsupported_max_tokens(),
            400,
            "unsupported_parameter",
            "Unsupported parameter: 'max_tokens' is not supported with this model.",
        ),
        Refused(
            scenarios.unsupported_temperature(),
            400,
            "unsupported_value",
            "Unsupported value: 'temperature' does not support 0.2 with this model.",
        ),
        Refused(scenarios.refused(418, {"error": {"code": "x", "message": "y"}}), 418, "x", "y"),
    ],
    ids=lambda refused: f"{refused.status} {refused.code}",
)
def test_a_scenario_answers_with_its_error_once(double, client, refused):
    double.queue(refused.scenario)
    answer, after = (client.post(V1, json=CHAT) for _ in range(2))
    said = answer.json().get("error", answer.json())
    assert (answer.status_code, said.get("code")) == (refused.status, refused.code)
    assert said["message"].startswith(refused.message)
    assert after.status_code == 200


def test_the_content_filter_says_which_category(double, client):
    double.queue(scenarios.content_filtered())
    inner = client.post(V1, json=CHAT).json()["error"]["innererror"]
    assert inner["code"] == "ResponsibleAIPolicyViolation"
    assert inner["content_filter_result"]["violence"] == {"filtered": True, "severity": "medium"}


@pytest.mark.parametrize(
    ("scenario", "headers"),
    [
        (scenarios.rate_limited(), {}),
        (scenarios.rate_limited(2), {"retry-after": "2"}),
        (scenarios.rate_limited(retry_after_ms=1500), {"retry-after-ms": "1500"}),
        (
            scenarios.rate_limited("Wed, 21 Oct 2026 07:28:00 GMT", 5),
            {"retry-after": "Wed, 21 Oct 2026 07:28:00 GMT", "retry-after-ms": "5"},
        ),
    ],
)
def test_a_limit_says_how_long_to_wait(double, client, scenario, headers):
    double.queue(scenario)
    answer = client.post(V1, json=CHAT)
    sent = {name: value for name, value in answer.headers.items() if name.startswith("retry-after")}
    assert sent == headers


def test_a_wrong_request_does_not_use_a_scenario_up(double, client):
    double.queue(scenarios.server_error())
    assert client.post(V1, json={"model": "my-chat"}).status_code == 400
    assert client.post(V1, json=CHAT).status_code == 500


def test_scenarios_are_taken_in_order(double, client):
    double.queue(scenarios.server_error(500), scenarios.server_error(503))
    double.queue(scenarios.server_error(502))
    assert [client.post(V1, json=CHAT).status_code for _ in range(4)] == [500, 503, 502, 200]


def test_a_tool_call_waits_for_a_request_that_can_have_one(double, client):
    double.queue(scenarios.tool_call("f", "{}"))
    embedding = {"model": "my-embedding", "input": "a"}
    assert client.post("/openai/v1/embeddings", json=embedding).status_code == 200
    assert client.get("/openai/v1/models").status_code == 200
    assert client.post(V1, json=CHAT).json()["choices"][0]["finish_reason"] == "tool_calls"


def test_the_double_says_what_it_is_told_to(double, client):
    double.queue(scenarios.says("こんにちは"))
    answer = client.post(V1, json=CHAT)
    assert answer.json()["choices"][0]["message"]["content"] == "こんにちは"
    assert "こんにちは" in answer.text


def test_a_hang_delays_the_answer(double, client):
    double.queue(scenarios.hang(0.3))
    before = time.monotonic()
    assert client.post(V1, json=CHAT).status_code == 200
    assert time.monotonic() - before >= 0.3


def test_a_request_that_hangs_is_in_the_log_at_once(double, client):
    double.queue(scenarios.hang(30))
    with pytest.raises(httpx.ReadTimeout):
        client.post(V1, json=CHAT, timeout=0.2)
    assert [request.status for request in double.requests] == [200]


def test_a_dropped_connection_has_no_answer(double, client):
    double.queue(scenarios.dropped())
    with pytest.raises(httpx.RemoteProtocolError):
        client.post(V1, json=CHAT)
    assert [request.status for request in double.requests] == [None]


def test_a_stream_can_break_off(double, client):
    double.queue(scenarios.dropped(after_events=2))
    seen = []
    with (
        pytest.raises(httpx.RemoteProtocolError),
        client.stream("POST", V1, json=STREAMED) as answer,
    ):
        for line in answer.iter_lines():
            seen.append(line)
    assert len([line for line in seen if line]) == 2


def test_every_scenario_travels_as_json():
    every = [
        scenarios.rate_limited(1),
        scenarios.hang(1),
        scenarios.dropped(3),
        scenarios.says("a"),
        scenarios.tool_call("f", "{}"),
        scenarios.filtered_late(),
    ]
    text = scenarios.SCENARIOS.dump_json(every)
    assert scenarios.SCENARIOS.validate_json(text) == every
