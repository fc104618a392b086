from __future__ import annotations

import pytest

from scripts.azure_double.scenarios import rate_limited, server_error
from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "client/retries.py"
SHORT = rate_limited(retry_after_ms=1)


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_four_failures_are_survived(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin, scenarios=[SHORT, server_error(503), SHORT, server_error(500)])
    assert done.printed == GREETING
    assert [request.status for request in done.requests] == [429, 503, 429, 500, 200]
    assert {request.path for request in done.requests} == {V1_CHAT}
    assert {request.headers["authorization"] for request in done.requests} == {f"Bearer {double.api_key}"}
    assert all(request.body == CHAT for request in done.requests)
    assert all("idempotency-key" not in request.headers for request in done.requests)


def test_the_fifth_failure_is_raised(run: RunSnippet) -> None:
    done = run(SNIPPET, "newest", scenarios=[SHORT] * 5, fails=True)
    assert "openai.RateLimitError: Error code: 429" in done.stderr
    assert [request.status for request in done.requests] == [429] * 5
