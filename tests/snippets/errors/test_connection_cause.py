from __future__ import annotations

import pytest

from scripts.azure_double.scenarios import dropped
from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "errors/connection_cause.py"
NOBODY_LISTENS = "http://127.0.0.1:9"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_the_reason_stands_behind_the_error(pin: str, run: RunSnippet) -> None:
    done = run(SNIPPET, pin, env={"AZURE_OPENAI_ENDPOINT": NOBODY_LISTENS})
    # The words after the number are the operating system's.
    assert done.printed.startswith("Connection error. ConnectError: [")


@pytest.mark.parametrize("pin", ["1.55.3", "newest"])
def test_a_connection_cut_three_times_is_told_apart(pin: str, run: RunSnippet) -> None:
    done = run(SNIPPET, pin, scenarios=[dropped()] * 3)
    assert done.printed.startswith("Connection error. RemoteProtocolError: ")
    assert len(done.requests) == 3


@pytest.mark.parametrize("pin", ["1.0.0", "newest"])
def test_an_answer_is_printed(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin)
    assert done.printed == GREETING
    (request,) = done.requests
    assert request.path == V1_CHAT
    assert request.headers["authorization"] == f"Bearer {double.api_key}"
    assert request.body == CHAT
