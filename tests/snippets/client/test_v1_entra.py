from __future__ import annotations

import pytest

from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT
from tests.snippets.running import RunSnippet, claimed_pins

SYNC = "client/v1_entra.py"
ASYNC = "client/v1_entra_async.py"
CASES = [(snippet, pin) for snippet in (SYNC, ASYNC) for pin in claimed_pins(snippet)]


@pytest.mark.parametrize(("snippet", "pin"), CASES)
def test_the_provider_is_called_and_its_token_travels_as_a_bearer_token(
    snippet: str, pin: str, run: RunSnippet, double
) -> None:
    done = run(snippet, pin)
    assert done.printed == GREETING
    (token_request,) = double.token_requests
    assert token_request.query["resource"] == "https://ai.azure.com"
    (request,) = done.requests
    assert (request.method, request.path, request.query) == ("POST", V1_CHAT, {})
    assert double.service.keyring.tokens.keys() == {request.headers["authorization"].removeprefix("Bearer ")}
    assert "api-key" not in request.headers
    assert request.body == CHAT


@pytest.mark.parametrize("pin", ["1.0.0", "1.55.3"])
def test_before_1_106_the_provider_itself_is_written_into_the_header(pin: str, run: RunSnippet) -> None:
    done = run(SYNC, pin, fails=True)
    assert "openai.AuthenticationError: Error code: 401" in done.stderr
    (request,) = done.requests
    assert request.headers["authorization"].startswith("Bearer <function get_bearer_token_provider.")
