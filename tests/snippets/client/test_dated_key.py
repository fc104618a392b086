from __future__ import annotations

import pytest
from packaging.version import Version

from tests.snippets.client.expected import CHAT, DATED, DATED_CHAT, GREETING, release
from tests.snippets.running import RunSnippet, claimed_pins

SYNC = "client/dated_key.py"
ASYNC = "client/dated_key_async.py"
CASES = [(snippet, pin) for snippet in (SYNC, ASYNC) for pin in claimed_pins(snippet)]


@pytest.mark.parametrize(("snippet", "pin"), CASES)
def test_the_key_travels_as_api_key_and_the_deployment_in_the_path(
    snippet: str, pin: str, run: RunSnippet, double
) -> None:
    done = run(snippet, pin)
    assert done.printed == GREETING
    assert done.stderr == ""
    (request,) = done.requests
    assert (request.method, request.path, request.query) == ("POST", DATED_CHAT, DATED)
    assert request.headers["api-key"] == double.api_key
    # Until 2.34.0 the key travels in Authorization as well.
    twice = f"Bearer {double.api_key}" if release(pin) < Version("2.34") else None
    assert request.headers.get("authorization") == twice
    assert request.body == CHAT
