from __future__ import annotations

import pytest
from packaging.specifiers import SpecifierSet

from tests.snippets.client.expected import CHAT, DATED, DATED_CHAT, GREETING, release
from tests.snippets.running import RunSnippet, claimed_pins

SYNC = "client/dated_entra.py"
ASYNC = "client/dated_entra_async.py"
KEY_OF_THE_ENVIRONMENT_TOO = SpecifierSet(">=2.34,<3.4")
CASES = [(snippet, pin) for snippet in (SYNC, ASYNC) for pin in claimed_pins(snippet)]


@pytest.mark.parametrize(("snippet", "pin"), CASES)
def test_the_token_travels_in_authorization(snippet: str, pin: str, run: RunSnippet, double) -> None:
    done = run(snippet, pin)
    assert done.printed == GREETING
    (token_request,) = double.token_requests
    assert token_request.query["resource"] == "https://cognitiveservices.azure.com"
    (request,) = done.requests
    assert (request.method, request.path, request.query) == ("POST", DATED_CHAT, DATED)
    assert double.service.keyring.tokens.keys() == {request.headers["authorization"].removeprefix("Bearer ")}
    assert request.body == CHAT
    # AZURE_OPENAI_API_KEY is set: these releases send it beside the token, unasked.
    both = release(pin) in KEY_OF_THE_ENVIRONMENT_TOO
    assert request.headers.get("api-key") == (double.api_key if both else None)
