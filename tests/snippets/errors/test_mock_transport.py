"""errors/mock_transport.py: an answer that no network is asked for, on 2.x and 3.x alike."""

from __future__ import annotations

import pytest

from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "errors/mock_transport.py"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_the_answer_comes_from_the_function_and_nothing_is_sent(pin: str, run: RunSnippet) -> None:
    done = run(SNIPPET, pin)
    assert done.printed == "Hello from the test.\n"
    assert done.requests == []
