from __future__ import annotations

import pytest

from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "client/proxy.py"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_the_call_goes_through_the_proxy(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin, env={"PROXY_URL": double.url})
    assert done.printed == GREETING
    (request,) = done.requests
    assert request.via_proxy
    assert request.path == V1_CHAT
    assert request.headers["authorization"] == f"Bearer {double.api_key}"
    assert request.body == CHAT


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_a_proxy_that_is_not_there_is_a_connection_error(pin: str, run: RunSnippet) -> None:
    done = run(SNIPPET, pin, env={"PROXY_URL": "http://127.0.0.1:9"}, fails=True)
    assert "openai.APIConnectionError: Connection error." in done.stderr
    assert done.requests == []
