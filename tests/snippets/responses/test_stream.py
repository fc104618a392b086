from __future__ import annotations

import pytest

from tests.snippets.client.expected import GREETING
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "responses/stream.py"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_the_pieces_of_the_response_are_printed(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin)
    assert done.printed == GREETING
    (request,) = done.requests
    assert (request.path, request.query) == ("/openai/v1/responses", {})
    assert request.headers["authorization"] == f"Bearer {double.api_key}"
    assert request.body == {"model": "my-chat", "input": "Say hello.", "stream": True}
