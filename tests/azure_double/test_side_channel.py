"""Scenarios and the log over HTTP, for another process."""

import pytest

from scripts.azure_double import scenarios

V1 = "/openai/v1/chat/completions"
CHAT = {"model": "my-chat", "messages": [{"role": "user", "content": "Hello"}]}


def test_a_scenario_is_queued_shown_and_taken(client):
    sent = client.post("/_double/scenarios", json=[{"kind": "say", "text": "Hi"}])
    assert sent.json() == {"waiting": 1}
    assert client.get("/_double/scenarios").json() == [{"kind": "say", "text": "Hi"}]
    assert client.post(V1, json=CHAT).json()["choices"][0]["message"]["content"] == "Hi"
    assert client.get("/_double/scenarios").json() == []


@pytest.mark.parametrize("name", scenarios.BY_NAME)
def test_every_scenario_has_a_name(client, name):
    needed = {
        "hang": {"seconds": 1},
        "says": {"text": "Hi"},
        "tool_call": {"name": "f", "arguments": "{}"},
        "refused": {"status": 418, "body": {}},
    }
    sent = client.post(f"/_double/scenarios/{name}", json=needed.get(name, {}))
    assert sent.json() == {"waiting": 1}


def test_a_scenario_is_played_by_its_name_with_its_arguments(client):
    client.post("/_double/scenarios/rate_limited", json={"retry_after": 2})
    answer = client.post(V1, json=CHAT)
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "2")


@pytest.mark.parametrize(
    ("name", "arguments"),
    [("explode", {}), ("hang", {}), ("hang", {"seconds": "long"}), ("says", {"txt": "Hi"}), ("says", [])],
)
def test_a_name_or_an_argument_that_does_not_exist_is_refused(double, client, name, arguments):
    answer = client.post(f"/_double/scenarios/{name}", json=arguments)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "WrongScenario")
    assert double.service.waiting() == []


def test_the_log_is_read_and_forgotten(double, client):
    client.post(V1, json=CHAT)
    (entry,) = client.get("/_double/requests").json()
    assert (entry["path"], entry["status"], entry["body"]) == (V1, 200, CHAT)
    double.queue(scenarios.server_error())
    assert client.delete("/_double/").status_code == 204
    assert client.get("/_double/requests").json() == []
    assert double.service.waiting() == []


def test_there_are_no_failures(client):
    assert client.get("/_double/failures").json() == []


@pytest.mark.parametrize("text", ["[{}]", '[{"kind": "explode"}]', "{", '[{"kind": "hang"}]'])
def test_a_scenario_that_does_not_exist_is_refused(client, text):
    answer = client.post("/_double/scenarios", content=text, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "WrongScenario")


def test_a_page_in_a_browser_cannot_queue_scenarios(double, client):
    answer = client.post("/_double/scenarios", content="[]", headers={"content-type": "text/plain"})
    assert answer.status_code == 400
    assert double.service.waiting() == []


def test_another_path_is_not_there(client):
    assert client.get("/_double/nothing").status_code == 404
