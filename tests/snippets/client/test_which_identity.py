from __future__ import annotations

from tests.snippets.running import RunSnippet

SNIPPET = "client/which_identity.py"


def test_it_says_for_whom_the_token_is_and_for_how_long_without_showing_it(run: RunSnippet, double) -> None:
    done = run(SNIPPET)
    audience, minutes = done.printed.splitlines()
    assert audience == "aud (audience): https://ai.azure.com"
    assert minutes in {"minutes left: 59", "minutes left: 60"}
    assert all(token not in done.printed for token in double.service.keyring.tokens)
    (token_request,) = double.token_requests
    assert token_request.query["resource"] == "https://ai.azure.com"
    assert done.requests == []
