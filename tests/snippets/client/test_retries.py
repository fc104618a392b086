from __future__ import annotations

import pytest

from scripts.azure_double.scenarios import Refuse, rate_limited, server_error
from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "client/retries.py"
SHORT = rate_limited(retry_after_ms=1, retry_after=1)  # milliseconds come first where a release knows them


def soon_over(status: int) -> Refuse:
    """Answer with a passing fault that tells a short wait; test_waits_by_release measures the untold ones."""
    return server_error(status).model_copy(update={"headers": SHORT.headers})


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_four_failures_are_survived(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin, scenarios=[SHORT, soon_over(503), SHORT, soon_over(500)])
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
