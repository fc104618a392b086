"""Streaming without the library: the events are read as they come, with what Azure puts into them."""

from __future__ import annotations

import pytest

from scripts.azure_double import scenarios
from tests.snippets.running import RunSnippet

CURL = "rest/streaming/curl.sh"
READERS = [
    "rest/streaming/standard_library.py",
    "rest/streaming/with_requests.py",
    "rest/streaming/with_httpx.py",
    "rest/streaming/node.mjs",
]
RESPONSES = "rest/streaming/responses_standard_library.py"
# A line separator that JSON allows inside a string, and characters of three and four bytes.
AWKWARD = "日本語の\u2028応答です。🗾"


@pytest.mark.parametrize("snippet", READERS)
def test_the_text_is_put_together_from_the_events(snippet: str, run: RunSnippet, double) -> None:
    done = run(snippet)
    assert done.printed == "Hello from the double.\n"
    (request,) = done.requests
    assert (request.method, request.path, request.query) == ("POST", "/openai/v1/chat/completions", {})
    messages = [{"role": "user", "content": "Say hello."}]
    assert request.body == {"model": "my-chat", "messages": messages, "stream": True}
    assert request.headers["api-key"] == double.api_key
    assert request.headers["content-type"] == "application/json"


def test_curl_shows_the_events_as_they_are(run: RunSnippet) -> None:
    done = run(CURL)
    events = [line for line in done.printed.splitlines() if line]
    assert all(line.startswith("data: ") for line in events)
    assert '"choices": []' in events[0]
    assert events[-1] == "data: [DONE]"
    (request,) = done.requests
    assert request.path == "/openai/v1/chat/completions"
    assert request.body["stream"] is True


@pytest.mark.parametrize("snippet", READERS)
def test_a_delta_of_null_is_passed_over(snippet: str, run: RunSnippet) -> None:
    done = run(snippet, scenarios=[scenarios.filtered_late()])
    assert done.printed == "Hello from the double.\n"


@pytest.mark.parametrize("snippet", [*READERS, RESPONSES])
def test_characters_of_several_bytes_and_line_separators_stay_whole(snippet: str, run: RunSnippet) -> None:
    done = run(snippet, scenarios=[scenarios.says(AWKWARD)])
    assert done.printed == AWKWARD + "\n"


@pytest.mark.parametrize("snippet", READERS)
def test_a_stream_that_breaks_off_is_not_taken_for_a_whole_answer(snippet: str, run: RunSnippet) -> None:
    done = run(snippet, scenarios=[scenarios.dropped(after_events=3)], fails=True)
    assert "Hello from the double." not in done.printed


def test_urllib_ends_a_broken_stream_without_an_exception_of_its_own(run: RunSnippet) -> None:
    done = run(READERS[0], scenarios=[scenarios.dropped(after_events=3)], fails=True)
    assert done.stderr == "the stream ended before [DONE]: the answer is not whole\n"


@pytest.mark.parametrize("snippet", READERS)
def test_a_refusal_is_not_read_as_events(snippet: str, run: RunSnippet) -> None:
    done = run(snippet, scenarios=[scenarios.content_filtered()], fails=True)
    assert "400" in done.stderr
    assert done.printed == ""


def test_the_events_of_a_response_name_their_type(run: RunSnippet) -> None:
    done = run(RESPONSES)
    assert RESPONSES.endswith("responses_standard_library.py")
    assert done.printed == "Hello from the double.\n"
    (request,) = done.requests
    assert request.path == "/openai/v1/responses"
    assert request.body == {"model": "my-chat", "input": "Say hello.", "stream": True}


def test_a_response_that_breaks_off_is_not_taken_for_a_whole_one(run: RunSnippet) -> None:
    run(RESPONSES, scenarios=[scenarios.dropped(after_events=5)], fails=True)
