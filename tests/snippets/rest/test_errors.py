"""Errors without the library: what a refusal says, and which calls are made again, when."""

from __future__ import annotations

import datetime
import itertools
import json
from email.utils import format_datetime

import pytest

from scripts.azure_double import scenarios
from scripts.azure_double.wire_log import LoggedRequest
from tests.snippets.running import RunSnippet

READERS = [
    "rest/errors/standard_library.py",
    "rest/errors/with_requests.py",
    "rest/errors/with_httpx.py",
    "rest/errors/node.mjs",
]
READ_WITH_CURL = "rest/errors/curl.sh"
RETRIERS = [
    "rest/errors/retry_standard_library.py",
    "rest/errors/retry_with_requests.py",
    "rest/errors/retry_with_httpx.py",
    "rest/errors/retry_node.mjs",
]
RETRY_WITH_CURL = "rest/errors/retry_curl.sh"
BODY = {"model": "my-chat", "messages": [{"role": "user", "content": "Say hello."}]}


def said(snippet: str, printed: str) -> str:
    """Return the answer's text."""
    return (
        json.loads(printed)["choices"][0]["message"]["content"]
        if snippet.endswith(".sh")
        else printed.strip()
    )


def gaps(requests: list[LoggedRequest]) -> list[float]:
    """Return the seconds between one request and the next."""
    return [later.at - earlier.at for earlier, later in itertools.pairwise(requests)]


@pytest.mark.parametrize("snippet", [*READERS, READ_WITH_CURL, *RETRIERS, RETRY_WITH_CURL])
def test_a_call_that_succeeds_is_made_once(snippet: str, run: RunSnippet, double) -> None:
    done = run(snippet)
    assert said(snippet, done.printed) == "Hello from the double."
    (request,) = done.requests
    assert (request.method, request.path, request.query) == ("POST", "/openai/v1/chat/completions", {})
    assert request.headers["api-key"] == double.api_key
    assert request.headers["content-type"] == "application/json"
    assert request.body == BODY


@pytest.mark.parametrize("snippet", READERS)
def test_status_code_message_and_request_id_are_printed(snippet: str, run: RunSnippet) -> None:
    done = run(snippet, env={"AZURE_OPENAI_DEPLOYMENT": "gpt-4o"}, fails=True)
    told = dict(line.split(": ", 1) for line in done.printed.splitlines())
    assert told["status"] == "404"
    assert told["code"] == "DeploymentNotFound"
    assert told["message"].startswith("The API deployment for this resource does not exist.")
    assert told["apim-request-id"] not in {"", "None", "null"}


@pytest.mark.parametrize("snippet", READERS)
def test_the_gateways_shape_of_an_error_is_read_as_well(snippet: str, run: RunSnippet) -> None:
    done = run(snippet, scenarios=[scenarios.unauthorized_token()], fails=True)
    told = dict(line.split(": ", 1) for line in done.printed.splitlines())
    assert told["status"] == "401"
    assert told["code"] in {"None", "null"}
    assert told["message"].startswith("Unauthorized. Access token is missing")


def test_curl_prints_the_body_of_a_refusal_and_the_headers_that_matter(run: RunSnippet) -> None:
    done = run(READ_WITH_CURL, env={"AZURE_OPENAI_DEPLOYMENT": "gpt-4o"}, fails=True)
    assert READ_WITH_CURL.endswith("curl.sh")
    assert json.loads(done.printed)["error"]["code"] == "DeploymentNotFound"
    assert "404" in done.stderr
    assert "apim-request-id: " in done.stderr.lower()


@pytest.mark.parametrize("status", [408, 409, 429, 500, 503])
@pytest.mark.parametrize("snippet", RETRIERS)
def test_a_passing_fault_is_tried_again(snippet: str, status: int, run: RunSnippet) -> None:
    done = run(snippet, scenarios=[scenarios.server_error(status)])
    assert said(snippet, done.printed) == "Hello from the double."
    assert [request.status for request in done.requests] == [status, 200]
    assert done.requests[1].body == BODY


@pytest.mark.parametrize("snippet", RETRIERS)
def test_a_dropped_connection_is_tried_again(snippet: str, run: RunSnippet) -> None:
    done = run(snippet, scenarios=[scenarios.dropped()])
    assert said(snippet, done.printed) == "Hello from the double."
    assert [request.status for request in done.requests] == [None, 200]


@pytest.mark.parametrize("snippet", RETRIERS)
def test_a_wait_in_milliseconds_is_obeyed(snippet: str, run: RunSnippet) -> None:
    done = run(snippet, scenarios=[scenarios.rate_limited(retry_after_ms=1500)])
    (gap,) = gaps(done.requests)
    assert 1.5 <= gap < 2.5


@pytest.mark.parametrize("snippet", [*RETRIERS, RETRY_WITH_CURL])
def test_a_wait_in_seconds_is_obeyed(snippet: str, run: RunSnippet) -> None:
    done = run(snippet, scenarios=[scenarios.rate_limited(retry_after=2)])
    assert said(snippet, done.printed) == "Hello from the double."
    (gap,) = gaps(done.requests)
    assert 2 <= gap < 3


@pytest.mark.parametrize("snippet", [*RETRIERS, RETRY_WITH_CURL])
def test_a_wait_until_a_date_is_obeyed(snippet: str, run: RunSnippet) -> None:
    # Part of it goes by until the program has started, and a date has whole seconds.
    date = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=4)
    done = run(snippet, scenarios=[scenarios.rate_limited(retry_after=format_datetime(date, usegmt=True))])
    assert said(snippet, done.printed) == "Hello from the double."
    (gap,) = gaps(done.requests)
    assert 1.5 <= gap < 5


@pytest.mark.parametrize("snippet", [snippet for snippet in RETRIERS if "requests" not in snippet])
def test_a_wait_that_cannot_be_read_is_passed_over(snippet: str, run: RunSnippet) -> None:
    done = run(snippet, scenarios=[scenarios.rate_limited(retry_after="soon")])
    assert said(snippet, done.printed) == "Hello from the double."
    assert len(done.requests) == 2


@pytest.mark.parametrize("snippet", [*RETRIERS, RETRY_WITH_CURL])
def test_a_wait_of_a_day_is_not_sat_out(snippet: str, run: RunSnippet) -> None:
    done = run(snippet, scenarios=[scenarios.rate_limited(retry_after=86400)], fails=True)
    assert [request.status for request in done.requests] == [429]
    assert "exceeded token rate limit" in done.stderr


@pytest.mark.parametrize("snippet", RETRIERS)
def test_after_four_attempts_with_growing_pauses_the_last_answer_is_shown(
    snippet: str, run: RunSnippet
) -> None:
    done = run(snippet, scenarios=[scenarios.server_error(503)] * 4, fails=True)
    assert [request.status for request in done.requests] == [503] * 4
    first, second, third = gaps(done.requests)
    assert 0.5 <= first < 1 <= second < 2 <= third < 3
    assert "503" in done.stderr
    assert "The server had an error while processing your request" in done.stderr


@pytest.mark.parametrize(
    "refusal",
    [scenarios.content_filtered(), scenarios.permission_denied(), scenarios.public_access_disabled()],
    ids=["400", "401", "403"],
)
@pytest.mark.parametrize("snippet", [*RETRIERS, RETRY_WITH_CURL])
def test_what_will_not_pass_by_itself_is_not_tried_again(snippet: str, refusal, run: RunSnippet) -> None:
    done = run(snippet, scenarios=[refusal], fails=True)
    assert [request.status for request in done.requests] == [refusal.status]
    assert str(refusal.status) in done.stderr


@pytest.mark.parametrize("snippet", [*RETRIERS, RETRY_WITH_CURL])
def test_a_deployment_that_does_not_exist_is_asked_for_once(snippet: str, run: RunSnippet) -> None:
    done = run(snippet, env={"AZURE_OPENAI_DEPLOYMENT": "gpt-4o"}, fails=True)
    assert [request.code for request in done.requests] == ["DeploymentNotFound"]
    assert "DeploymentNotFound" in done.stderr


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_curl_tries_again_after_the_statuses_it_calls_transient(status: int, run: RunSnippet) -> None:
    done = run(RETRY_WITH_CURL, scenarios=[scenarios.server_error(status)])
    assert said(RETRY_WITH_CURL, done.printed) == "Hello from the double."
    assert [request.status for request in done.requests] == [status, 200]


def test_curl_waits_a_second_whatever_retry_after_ms_says(run: RunSnippet) -> None:
    done = run(RETRY_WITH_CURL, scenarios=[scenarios.rate_limited(retry_after_ms=2500)])
    (gap,) = gaps(done.requests)
    assert 0.9 <= gap < 2


@pytest.mark.parametrize(
    "fault", [scenarios.server_error(409), scenarios.dropped()], ids=["409", "dropped connection"]
)
def test_curl_does_not_try_again_after_409_or_a_dropped_connection(fault, run: RunSnippet) -> None:
    done = run(RETRY_WITH_CURL, scenarios=[fault], fails=True)
    assert RETRY_WITH_CURL.endswith("retry_curl.sh")
    assert len(done.requests) == 1


@pytest.mark.parametrize("pin", ["1.0.0", "newest"])
def test_the_library_sends_no_idempotency_key_either(pin: str, run: RunSnippet) -> None:
    done = run("client/v1_key.py", pin, scenarios=[scenarios.server_error(503)])
    assert [request.status for request in done.requests] == [503, 200]
    assert not any("idempotency" in name for request in done.requests for name in request.headers)
