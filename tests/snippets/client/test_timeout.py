from __future__ import annotations

import pytest

from scripts.azure_double.scenarios import hang
from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "client/timeout.py"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_an_answer_in_time_is_printed(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin)
    assert done.printed == GREETING
    (request,) = done.requests
    assert request.path == V1_CHAT
    assert request.headers["authorization"] == f"Bearer {double.api_key}"
    assert request.body == CHAT


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_the_wait_ends_after_the_second_try(pin: str, run: RunSnippet) -> None:
    done = run(SNIPPET, pin, env={"TIMEOUT_SECONDS": "0.5"}, scenarios=[hang(2), hang(2)])
    assert done.printed == "No answer: 2 tries of 0.5 seconds.\n"
    assert len(done.requests) == 2
