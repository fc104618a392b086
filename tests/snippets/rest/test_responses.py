"""Responses without the library: curl, three ways of Python, Node.js; both surfaces."""

from __future__ import annotations

import json

import pytest

from scripts.azure_double import scenarios
from tests.snippets.running import RunSnippet

V1 = [
    "rest/responses/curl.sh",
    "rest/responses/standard_library.py",
    "rest/responses/with_requests.py",
    "rest/responses/with_httpx.py",
    "rest/responses/node.mjs",
]
DATED = "rest/responses/dated_curl.sh"


def text_of(snippet: str, printed: str) -> str:
    """Return the answer's text: curl prints the JSON as it comes, the others the text alone."""
    if not snippet.endswith(".sh"):
        return printed.strip()
    (item,) = json.loads(printed)["output"]
    (part,) = item["content"]
    return part["text"]


@pytest.mark.parametrize("snippet", V1)
def test_on_v1_the_deployment_is_the_model_of_the_body(snippet: str, run: RunSnippet, double) -> None:
    done = run(snippet)
    assert text_of(snippet, done.printed) == "Hello from the double."
    (request,) = done.requests
    assert (request.method, request.path, request.query) == ("POST", "/openai/v1/responses", {})
    assert request.body == {"model": "my-chat", "input": "Say hello."}
    assert request.headers["api-key"] == double.api_key
    assert request.headers["content-type"] == "application/json"


def test_on_the_dated_surface_the_deployment_stays_in_the_body(run: RunSnippet, double) -> None:
    done = run(DATED)
    assert text_of(DATED, done.printed) == "Hello from the double."
    (request,) = done.requests
    assert request.path == "/openai/responses"
    assert request.query == {"api-version": "2025-04-01-preview"}
    assert request.body == {"model": "my-chat", "input": "Say hello."}
    assert request.headers["api-key"] == double.api_key


def test_the_answer_has_no_output_text_of_its_own(run: RunSnippet) -> None:
    assert "output_text" not in json.loads(run("rest/responses/curl.sh").printed)


@pytest.mark.parametrize("snippet", V1[1:])
def test_items_that_are_not_messages_are_passed_over(snippet: str, run: RunSnippet) -> None:
    done = run(snippet, scenarios=[scenarios.tool_call("weather", '{"city": "Tokyo"}')])
    assert done.printed.strip() == ""
