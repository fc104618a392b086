"""What a bad value in an environment variable turns into: what the pages on connections and clients say."""

from __future__ import annotations

import pytest
from packaging.version import Version

from scripts.azure_double.server import AzureDouble
from tests.snippets.client.expected import measure, release

PINS = ["1.0.0", "1.109.1", "2.48.0", "newest"]
ENDPOINTS = """
import os
from openai import APIConnectionError, AzureOpenAI, OpenAI
ask = {"model": "my-chat", "messages": [{"role": "user", "content": "Say hello."}]}
for endpoint in ("", "example.openai.azure.com", "'https://example.openai.azure.com'"):
    os.environ["AZURE_OPENAI_ENDPOINT"] = endpoint
    for client in (
        AzureOpenAI(api_version="2024-10-21", max_retries=0),
        OpenAI(base_url=endpoint + "/openai/v1/", api_key="0", max_retries=0),
    ):
        try:
            client.chat.completions.create(**ask)
        except APIConnectionError as error:
            print(error.__cause__)
"""
NO_SCHEME = "Request URL is missing an 'http://' or 'https://' protocol."
KEYS = """
import os
from openai import AzureOpenAI, OpenAI
endpoint, key = os.environ["AZURE_OPENAI_ENDPOINT"], os.environ["AZURE_OPENAI_API_KEY"]
ask = {"model": "my-chat", "messages": [{"role": "user", "content": "Say hello."}]}
def attempt(client, **settings):
    try:
        client(max_retries=0, **settings).chat.completions.create(**ask)
        print("answered")
    except Exception as error:
        print(f"{type(error).__name__}: {error.__cause__ or error}")
for bad in ("", key + "\\n", key + " ", '"' + key + '"', "\\uff21" + key):
    attempt(OpenAI, base_url=endpoint + "/openai/v1/", api_key=bad)
attempt(AzureOpenAI, api_key="", api_version="2024-10-21")
os.environ["AZURE_OPENAI_API_KEY"] = ""
attempt(AzureOpenAI, api_version="2024-10-21")
"""
ILLEGAL = "APIConnectionError: Illegal header value b'Bearer "


@pytest.mark.parametrize("pin", PINS)
def test_an_endpoint_that_is_empty_or_in_quotes_has_no_protocol(pin: str, double: AzureDouble) -> None:
    assert measure(double, pin, ENDPOINTS).splitlines() == [NO_SCHEME] * 6


@pytest.mark.parametrize("pin", PINS)
def test_a_key_with_more_around_it_fails_in_a_way_of_its_own(pin: str, double: AzureDouble) -> None:
    key = double.api_key
    _, newline, blank, quotes, wide, *_ = measure(double, pin, KEYS).splitlines()
    # The message shows the key as it is.
    assert newline == f"{ILLEGAL}{key}\\n'"
    assert blank == f"{ILLEGAL}{key} '"
    assert quotes.startswith("AuthenticationError: Error code: 401")
    assert wide.startswith("UnicodeEncodeError: 'ascii' codec can't encode character")


@pytest.mark.parametrize("pin", PINS)
def test_an_empty_key_is_noticed_late_in_old_releases(pin: str, double: AzureDouble) -> None:
    v1, *_, dated, environment = measure(double, pin, KEYS).splitlines()
    assert dated == environment
    if release(pin) >= Version("2.34"):
        # AzureOpenAI names the variables of OpenAI here, and not its own.
        assert v1 == dated
        assert v1.startswith("OpenAIError: Missing credentials.") and "`OPENAI_API_KEY`" in v1
    elif release(pin) >= Version("1.92.3"):
        assert v1.startswith("AuthenticationError: Error code: 401 - {'statusCode'")
        assert "Access denied due to invalid subscription key" in dated
    else:
        assert v1 == dated == f"{ILLEGAL}'"
