from __future__ import annotations

import pytest

from scripts.azure_double.scenarios import refused
from tests.snippets.client.expected import GREETING, V1_CHAT
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "errors/shorten_history.py"
TOO_LONG = refused(400, {"error": {"code": "context_length_exceeded", "message": "…", "param": "messages"}})


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_the_oldest_turn_is_left_out_until_the_rest_fits(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin, scenarios=[TOO_LONG])
    assert done.printed == f"2 messages fit: {GREETING}"
    first, second = done.requests
    assert [message["role"] for message in first.body["messages"]] == ["system", "user", "assistant", "user"]
    assert second.body["messages"] == [first.body["messages"][0], first.body["messages"][3]]
    for request in done.requests:
        assert request.path == V1_CHAT
        assert request.headers["authorization"] == f"Bearer {double.api_key}"


def test_a_single_question_that_is_too_long_is_raised(run: RunSnippet) -> None:
    done = run(SNIPPET, "newest", scenarios=[TOO_LONG, TOO_LONG], fails=True)
    assert "openai.BadRequestError" in done.stderr
    assert len(done.requests) == 2


def test_another_400_is_not_swallowed(run: RunSnippet) -> None:
    other = refused(400, {"error": {"code": "unknown_parameter", "message": "…"}})
    done = run(SNIPPET, "newest", scenarios=[other], fails=True)
    assert "openai.BadRequestError" in done.stderr
    assert len(done.requests) == 1
