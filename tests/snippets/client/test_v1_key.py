from __future__ import annotations

import pytest

from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT
from tests.snippets.running import RunSnippet, claimed_pins

SYNC = "client/v1_key.py"
ASYNC = "client/v1_key_async.py"
CASES = [(snippet, pin) for snippet in (SYNC, ASYNC) for pin in claimed_pins(snippet)]


@pytest.mark.parametrize(("snippet", "pin"), CASES)
def test_the_key_travels_as_a_bearer_token_and_the_deployment_as_model(
    snippet: str, pin: str, run: RunSnippet, double
) -> None:
    done = run(snippet, pin)
    assert done.printed == GREETING
    assert done.stderr == ""
    (request,) = done.requests
    assert (request.method, request.path, request.query) == ("POST", V1_CHAT, {})
    assert request.headers["authorization"] == f"Bearer {double.api_key}"
    assert "api-key" not in request.headers
    assert request.body == CHAT


@pytest.mark.parametrize("snippet", [SYNC, ASYNC])
def test_a_slash_at_the_end_of_the_endpoint_does_no_harm(snippet: str, run: RunSnippet, double) -> None:
    done = run(snippet, "newest", env={"AZURE_OPENAI_ENDPOINT": f"{double.url}/"})
    assert [request.path for request in done.requests] == [V1_CHAT]


@pytest.mark.parametrize("pin", ["1.55.3", "newest"])
def test_another_resources_key_is_refused_and_the_program_fails(pin: str, run: RunSnippet) -> None:
    done = run(SYNC, pin, env={"AZURE_OPENAI_API_KEY": "0123456789abcdef"}, fails=True)
    assert "openai.AuthenticationError: Error code: 401" in done.stderr
    assert "Access denied due to invalid subscription key or wrong API endpoint." in done.stderr


def test_the_name_of_a_model_in_place_of_a_deployment_is_not_found(run: RunSnippet) -> None:
    done = run(SYNC, "newest", env={"AZURE_OPENAI_DEPLOYMENT": "gpt-5"}, fails=True)
    assert "openai.NotFoundError" in done.stderr
    assert "The API deployment for this resource does not exist." in done.stderr
