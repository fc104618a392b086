"""Chat completions without the library: curl, three ways of Python, Node.js; both surfaces."""

from __future__ import annotations

import json

import httpx
import pytest

from tests.snippets.running import RunSnippet

V1 = [
    "rest/chat/curl.sh",
    "rest/chat/standard_library.py",
    "rest/chat/with_requests.py",
    "rest/chat/with_httpx.py",
    "rest/chat/node.mjs",
]
DATED = ["rest/chat/dated_curl.sh", "rest/chat/dated_standard_library.py"]
MESSAGES = [{"role": "user", "content": "Say hello."}]


def text_of(snippet: str, printed: str) -> str:
    """Return the answer's text: curl prints the JSON as it comes, the others the text alone."""
    return (
        json.loads(printed)["choices"][0]["message"]["content"]
        if snippet.endswith(".sh")
        else printed.strip()
    )


@pytest.mark.parametrize("snippet", V1)
def test_on_v1_the_deployment_is_the_model_of_the_body(snippet: str, run: RunSnippet) -> None:
    done = run(snippet)
    assert text_of(snippet, done.printed) == "Hello from the double."
    (request,) = done.requests
    assert (request.method, request.path, request.query) == ("POST", "/openai/v1/chat/completions", {})
    assert request.body == {"model": "my-chat", "messages": MESSAGES}


@pytest.mark.parametrize("snippet", DATED)
def test_on_the_dated_surface_the_deployment_stands_in_the_path(snippet: str, run: RunSnippet) -> None:
    done = run(snippet)
    assert text_of(snippet, done.printed) == "Hello from the double."
    (request,) = done.requests
    assert request.path == "/openai/deployments/my-chat/chat/completions"
    assert request.query == {"api-version": "2024-10-21"}
    assert request.body == {"messages": MESSAGES}


@pytest.mark.parametrize("snippet", [*V1, *DATED])
def test_the_key_travels_as_api_key_and_the_body_as_json(snippet: str, run: RunSnippet, double) -> None:
    (request,) = run(snippet).requests
    assert request.headers["api-key"] == double.api_key
    assert request.headers["content-type"] == "application/json"
    assert "authorization" not in request.headers


@pytest.mark.parametrize("snippet", [*V1, *DATED])
def test_an_endpoint_with_a_slash_at_its_end_does_as_well(snippet: str, run: RunSnippet, double) -> None:
    (request,) = run(snippet, env={"AZURE_OPENAI_ENDPOINT": f"{double.url}/"}).requests
    assert "//" not in request.path


def test_api_management_is_given_its_own_key(run: RunSnippet, double) -> None:
    snippet = "rest/chat/apim_curl.sh"
    done = run(snippet, env={"GATEWAY_ENDPOINT": double.gateway_url, "GATEWAY_KEY": double.api_key})
    assert text_of(snippet, done.printed) == "Hello from the double."
    (request,) = done.requests
    assert request.path.endswith("/openai/v1/chat/completions")
    assert request.headers["ocp-apim-subscription-key"] == double.api_key
    assert "api-key" not in request.headers
    assert request.body == {"model": "my-chat", "messages": MESSAGES}


def test_api_management_refuses_a_call_without_a_key_in_the_gateways_shape(run: RunSnippet, double) -> None:
    env = {"GATEWAY_ENDPOINT": double.gateway_url, "GATEWAY_KEY": "another"}
    done = run("rest/chat/apim_curl.sh", env=env, fails=True)
    assert json.loads(done.printed)["statusCode"] == 401


# What stands where the api-version should, and what comes back (rest/chat, section api-version).
WRONG_VERSIONS = {"": 404, "?api-version=0613": 400, "?api-version=v1": 400}


@pytest.mark.parametrize("query", WRONG_VERSIONS)
def test_the_double_refuses_a_dated_call_without_a_dated_version(query: str, double) -> None:
    url = f"{double.url}/openai/deployments/my-chat/chat/completions{query}"
    answer = httpx.post(url, json={"messages": MESSAGES}, headers={"api-key": double.api_key})
    assert answer.status_code == WRONG_VERSIONS[query]
