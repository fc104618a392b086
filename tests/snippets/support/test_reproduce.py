"""support/reproduce.sh and reproduce.py: the library's request without the library, on both surfaces."""

from __future__ import annotations

import pytest

from scripts.azure_double import scenarios
from tests.snippets.running import RunSnippet, claimed_pins

TWINS = ["support/reproduce.sh", "support/reproduce.py"]
ASKED = [{"role": "user", "content": "Say hello."}]


@pytest.mark.parametrize("snippet", TWINS)
def test_the_answer_comes_with_its_status_and_its_request_id(snippet: str, run: RunSnippet) -> None:
    done = run(snippet)
    (request,) = done.requests
    assert request.path == "/openai/v1/chat/completions"
    assert request.body == {"model": "my-chat", "messages": ASKED}
    assert "200" in done.printed.splitlines()[0]
    assert "apim-request-id: " in done.printed.lower()
    assert "Hello from the double." in done.printed


@pytest.mark.parametrize("snippet", TWINS)
def test_a_dated_api_version_takes_the_path_that_the_library_takes(snippet: str, run: RunSnippet) -> None:
    (request,) = run(snippet, env={"OPENAI_API_VERSION": "2024-10-21"}).requests
    assert request.path == "/openai/deployments/my-chat/chat/completions"
    assert request.query == {"api-version": "2024-10-21"}
    assert request.status == 200


@pytest.mark.parametrize("pin", claimed_pins("client/dated_key.py"))
def test_it_is_the_request_that_the_library_sends(pin: str, run: RunSnippet) -> None:
    (library,) = run("client/dated_key.py", pin).requests
    (plain,) = run("support/reproduce.py", env={"OPENAI_API_VERSION": "2024-10-21"}).requests
    assert (plain.method, plain.path, plain.query) == (library.method, library.path, library.query)
    assert plain.body == library.body
    assert plain.headers["api-key"] == library.headers["api-key"]


@pytest.mark.parametrize("snippet", TWINS)
@pytest.mark.parametrize(
    ("env", "status", "told"),
    [
        ({"AZURE_OPENAI_DEPLOYMENT": "gpt-4o"}, "404", "DeploymentNotFound"),
        ({"AZURE_OPENAI_API_KEY": "wrong"}, "401", "Access denied due to invalid subscription key"),
        ({"OPENAI_API_VERSION": "2024-13-32"}, "400", "API version not supported"),
    ],
)
def test_an_error_is_shown_whole(snippet: str, env: dict[str, str], status: str, told: str, run: RunSnippet):
    printed = run(snippet, env=env).printed
    assert status in printed.splitlines()[0]
    assert told in printed


@pytest.mark.parametrize("snippet", TWINS)
def test_a_refusal_of_the_service_shows_what_it_said(snippet: str, run: RunSnippet) -> None:
    printed = run(snippet, scenarios=[scenarios.rate_limited(retry_after=60)]).printed
    assert "429" in printed.splitlines()[0]


@pytest.mark.parametrize("snippet", TWINS)
def test_no_answer_at_all_is_told_without_a_traceback(snippet: str, run: RunSnippet) -> None:
    done = run(snippet, env={"AZURE_OPENAI_ENDPOINT": "http://127.0.0.1:9"}, fails=True)
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()
