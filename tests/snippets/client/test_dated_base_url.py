from __future__ import annotations

import pytest

from tests.snippets.client.expected import CHAT, DATED, DATED_CHAT, GREETING
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "client/dated_base_url.py"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_base_url_is_used_as_it_stands(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin)
    assert done.printed == GREETING
    (request,) = done.requests
    assert (request.path, request.query) == (DATED_CHAT, DATED)
    assert request.headers["api-key"] == double.api_key
    assert request.body == CHAT
