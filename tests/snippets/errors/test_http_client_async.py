"""errors/http_client_async.py: an HTTP client of the kind that an async client takes."""

from __future__ import annotations

import pytest

from scripts.azure_double.server import AzureDouble
from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT, measure
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "errors/http_client_async.py"
MIXED = """
from openai import AsyncOpenAI, DefaultAsyncHttpxClient, DefaultHttpxClient, OpenAI
for client, http_client in ((OpenAI, DefaultAsyncHttpxClient), (AsyncOpenAI, DefaultHttpxClient)):
    try:
        client(api_key="0", http_client=http_client())
        print("made")
    except TypeError as error:
        print(error)
"""


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_the_call_goes_through_the_proxy(pin: str, run: RunSnippet, double: AzureDouble) -> None:
    done = run(SNIPPET, pin, env={"PROXY_URL": double.url})
    assert done.printed == GREETING
    (request,) = done.requests
    assert request.via_proxy
    assert request.path == V1_CHAT
    assert request.headers["authorization"] == f"Bearer {double.api_key}"
    assert request.body == CHAT


@pytest.mark.parametrize("pin", ["2.54.0", "newest"])
def test_neither_kind_of_client_takes_the_others(pin: str, double: AzureDouble) -> None:
    expected = "Invalid `http_client` argument; Expected an instance of `httpx."
    asynchronous, synchronous = measure(double, pin, MIXED).splitlines()
    assert asynchronous.startswith(f"{expected}Client`")
    assert synchronous.startswith(f"{expected}AsyncClient`")


@pytest.mark.parametrize("pin", ["1.55.3", "2.54.0", "3.0.0", "newest"])
def test_an_async_client_has_words_of_its_own_for_a_refusal(pin: str, run: RunSnippet) -> None:
    done = run(SNIPPET, pin, env={"PROXY_URL": "http://127.0.0.1:9"}, fails=True)
    assert "ConnectError: All connection attempts failed" in done.stderr
    assert "openai.APIConnectionError: Connection error." in done.stderr
