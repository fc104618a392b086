from __future__ import annotations

import pytest

from scripts.azure_double.scenarios import filtered_late
from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT
from tests.snippets.running import RunSnippet, claimed_pins

SYNC = "chat/stream.py"
ASYNC = "chat/stream_async.py"
CASES = [(snippet, pin) for snippet in (SYNC, ASYNC) for pin in claimed_pins(snippet)]


@pytest.mark.parametrize(("snippet", "pin"), CASES)
def test_the_pieces_are_printed_and_the_chunk_without_choices_is_passed_over(
    snippet: str, pin: str, run: RunSnippet, double
) -> None:
    done = run(snippet, pin)
    assert done.printed == GREETING
    (request,) = done.requests
    assert request.path == V1_CHAT
    assert request.headers["authorization"] == f"Bearer {double.api_key}"
    assert request.body == {**CHAT, "stream": True}


@pytest.mark.parametrize(("snippet", "pin"), CASES)
def test_a_null_delta_of_the_asynchronous_filter_is_passed_over(
    snippet: str, pin: str, run: RunSnippet
) -> None:
    assert run(snippet, pin, scenarios=[filtered_late()]).printed == GREETING
