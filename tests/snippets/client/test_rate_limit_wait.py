from __future__ import annotations

import pytest

from scripts.azure_double.scenarios import rate_limited
from tests.snippets.client.expected import CHAT, V1_CHAT
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "client/rate_limit_wait.py"
ANSWER = "Tokens left this minute: 59900\nHello from the double.\n"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_it_waits_as_long_as_the_service_says(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin, scenarios=[rate_limited(retry_after_ms=300), rate_limited(retry_after=1)])
    told = "429: told to wait 0.3 s, tries left: 3\n429: told to wait 1 s, tries left: 2\n"
    assert done.printed == told + ANSWER
    first, second, third = done.requests
    assert [first.status, second.status, third.status] == [429, 429, 200]
    assert second.at - first.at >= 0.3
    assert third.at - second.at >= 1
    assert third.path == V1_CHAT
    assert third.headers["authorization"] == f"Bearer {double.api_key}"
    assert third.body == CHAT


@pytest.mark.parametrize("pin", ["1.55.3", "newest"])
def test_it_does_not_wait_for_a_day(pin: str, run: RunSnippet) -> None:
    done = run(SNIPPET, pin, scenarios=[rate_limited(retry_after=86400)], fails=True)
    assert done.printed == "429: told to wait 86400 s, tries left: 3\n"
    assert "openai.RateLimitError: Error code: 429" in done.stderr
    assert len(done.requests) == 1
