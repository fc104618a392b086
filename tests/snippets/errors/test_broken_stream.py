"""errors/broken_stream.py: a stream that breaks off is caught, whichever library raises."""

from __future__ import annotations

import pytest
from packaging.version import Version

from scripts.azure_double.scenarios import dropped
from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT, release
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "errors/broken_stream.py"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_a_stream_that_breaks_off_is_caught(pin: str, run: RunSnippet) -> None:
    done = run(SNIPPET, pin, scenarios=[dropped(after_events=3)])
    raised = "APIConnectionError" if release(pin) >= Version("3.14") else "RemoteProtocolError"
    assert done.printed.endswith(f" [broken off] {raised}\n")
    (request,) = done.requests
    assert request.path == V1_CHAT
    assert request.body == {**CHAT, "stream": True}


@pytest.mark.parametrize("pin", ["1.55.3", "newest"])
def test_a_whole_stream_is_printed(pin: str, run: RunSnippet) -> None:
    assert run(SNIPPET, pin).printed == GREETING
