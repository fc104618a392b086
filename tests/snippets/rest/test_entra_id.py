"""An access token of Microsoft Entra ID without the library: where it comes from and how it travels."""

from __future__ import annotations

import json
import subprocess

import pytest

from scripts import environments
from scripts.environments.isolation import isolated
from tests.snippets.running import RunSnippet

V1 = [
    "rest/entra_id/curl.sh",
    "rest/entra_id/standard_library.py",
    "rest/entra_id/with_requests.py",
    "rest/entra_id/with_httpx.py",
]
DATED = "rest/entra_id/dated_standard_library.py"


@pytest.mark.parametrize("snippet", V1)
def test_on_v1_the_token_is_for_ai_azure_com_and_travels_as_bearer(
    snippet: str, run: RunSnippet, double
) -> None:
    done = run(snippet)
    text = (
        json.loads(done.printed)["choices"][0]["message"]["content"]
        if snippet.endswith(".sh")
        else done.printed
    )
    assert text.strip() == "Hello from the double."
    (token,), (call,) = double.token_requests, done.requests
    assert (token.method, token.query["resource"]) == ("GET", "https://ai.azure.com")
    assert call.path == "/openai/v1/chat/completions"
    assert call.headers["authorization"].startswith("Bearer ")
    assert call.headers["content-type"] == "application/json"
    assert "api-key" not in call.headers
    assert call.body == {"model": "my-chat", "messages": [{"role": "user", "content": "Say hello."}]}


def test_on_the_dated_surface_the_token_is_for_cognitive_services(run: RunSnippet, double) -> None:
    done = run(DATED)
    assert DATED.endswith("dated_standard_library.py")
    assert done.printed == "Hello from the double.\n"
    (token,), (call,) = double.token_requests, done.requests
    assert token.query["resource"] == "https://cognitiveservices.azure.com"
    assert call.path == "/openai/deployments/my-chat/chat/completions"
    assert call.query == {"api-version": "2024-10-21"}
    assert call.headers["authorization"].startswith("Bearer ")
    assert call.body == {"messages": [{"role": "user", "content": "Say hello."}]}


TWICE = """
from azure.identity import DefaultAzureCredential
credential = DefaultAzureCredential()
tokens = {credential.get_token("https://ai.azure.com/.default").token for _ in range(3)}
print(len(tokens))
"""


def test_one_credential_fetches_a_token_once_and_keeps_it(double) -> None:
    done = subprocess.run(
        [str(environments.ensure(environments.REST)), "-c", TWICE],
        env=isolated() | double.identity_variables,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.stdout == "1\n", done.stderr
    assert len(double.token_requests) == 1
