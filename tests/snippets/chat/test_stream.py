from __future__ import annotations

import pytest
from packaging.version import Version

from scripts.azure_double.scenarios import content_filtered, dropped, filtered_late
from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT, measure, release
from tests.snippets.running import RunSnippet, claimed_pins

SYNC = "chat/stream.py"
ASYNC = "chat/stream_async.py"
CUT = """
import os
from openai import OpenAI, OpenAIError
endpoint, key = os.environ["AZURE_OPENAI_ENDPOINT"], os.environ["AZURE_OPENAI_API_KEY"]
client = OpenAI(base_url=endpoint + "/openai/v1/", api_key=key)
stream = client.chat.completions.create(
    model="my-chat", messages=[{"role": "user", "content": "Say hello."}], stream=True
)
try:
    for chunk in stream:
        pass
except Exception as error:
    print(isinstance(error, OpenAIError), type(error).__name__)
"""
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


@pytest.mark.parametrize("pin", claimed_pins(SYNC))
def test_a_connection_cut_in_the_middle_is_not_tried_again(pin: str, double) -> None:
    double.queue(dropped(after_events=3))
    own = release(pin) >= Version("3.14")
    assert measure(double, pin, CUT) == ("True APIConnectionError" if own else "False RemoteProtocolError")
    assert len(double.requests) == 1


@pytest.mark.parametrize("pin", ["1.55.3", "newest"])
def test_a_filtered_prompt_is_an_error_before_the_first_chunk(pin: str, run: RunSnippet) -> None:
    done = run(SYNC, pin, scenarios=[content_filtered()], fails=True)
    assert done.printed == ""
    assert "openai.BadRequestError: Error code: 400" in done.stderr
