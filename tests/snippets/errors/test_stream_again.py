"""errors/stream_again.py: a stream that breaks off is asked for again, from its beginning."""

from __future__ import annotations

import pytest

from scripts.azure_double.scenarios import dropped
from scripts.azure_double.server import AzureDouble
from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "errors/stream_again.py"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_a_broken_answer_is_replaced_by_a_whole_one(pin: str, run: RunSnippet, double: AzureDouble) -> None:
    done = run(SNIPPET, pin, scenarios=[dropped(after_events=3)])
    assert done.printed == GREETING
    assert done.stderr.startswith("Broken off: peer closed connection")
    assert len(done.requests) == 2
    for request in done.requests:
        assert request.path == V1_CHAT
        assert request.headers["authorization"] == f"Bearer {double.api_key}"
        assert request.body == {**CHAT, "stream": True}


@pytest.mark.parametrize("pin", ["1.55.3", "newest"])
def test_it_gives_up_after_three_attempts(pin: str, run: RunSnippet) -> None:
    done = run(SNIPPET, pin, scenarios=[dropped(after_events=3)] * 3, fails=True)
    assert done.printed == ""
    assert done.stderr.endswith("No whole answer in 3 attempts.\n")
    assert len(done.requests) == 3
