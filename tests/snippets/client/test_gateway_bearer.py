from __future__ import annotations

import pytest

from tests.snippets.client.expected import CHAT, DATED, DATED_CHAT, GREETING
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "client/gateway_bearer.py"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_the_key_travels_as_bearer_token_and_as_api_key(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin, env={"GATEWAY_ENDPOINT": double.gateway_url, "GATEWAY_KEY": double.api_key})
    assert done.printed == GREETING
    (request,) = done.requests
    assert (request.path, request.query) == (f"/apim{DATED_CHAT}", DATED)
    assert request.headers["authorization"] == f"Bearer {double.api_key}"
    assert request.headers["api-key"] == double.api_key
    assert request.body == CHAT
