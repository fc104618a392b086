from __future__ import annotations

import pytest

from tests.snippets.client.expected import CHAT, V1_CHAT
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "chat/stream_usage.py"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_the_last_chunk_tells_the_tokens(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin)
    assert done.printed == "Tokens in: 8\nTokens out: 4\n"
    (request,) = done.requests
    assert request.path == V1_CHAT
    assert request.headers["authorization"] == f"Bearer {double.api_key}"
    assert request.body == {**CHAT, "stream": True, "stream_options": {"include_usage": True}}
