from __future__ import annotations

import pytest

from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "client/v1_entra_token.py"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_the_token_of_the_moment_travels_as_a_bearer_token(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin)
    assert done.printed == GREETING
    (token_request,) = double.token_requests
    assert token_request.query["resource"] == "https://ai.azure.com"
    (request,) = done.requests
    assert request.path == V1_CHAT
    assert double.service.keyring.tokens.keys() == {request.headers["authorization"].removeprefix("Bearer ")}
    assert "api-key" not in request.headers
    assert request.body == CHAT
