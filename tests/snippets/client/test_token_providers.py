"""Which client takes which kind of token provider."""

from __future__ import annotations

import pytest
from packaging.version import Version

from tests.snippets.client.expected import measure, release
from tests.snippets.running import claimed_pins

PINS = claimed_pins("client/v1_entra.py")
PROGRAM = """
import asyncio, os, urllib.request, json
from openai import AsyncAzureOpenAI, AsyncOpenAI, OpenAI
url = os.environ["AZURE_OPENAI_ENDPOINT"]
ask = {"model": "my-chat", "messages": [{"role": "user", "content": "Say hello."}]}
query = "?api-version=2019-08-01&resource=https://ai.azure.com"
head = {"X-IDENTITY-HEADER": os.environ["IDENTITY_HEADER"]}
request = urllib.request.Request(os.environ["IDENTITY_ENDPOINT"] + query, headers=head)
token = json.load(urllib.request.urlopen(request))["access_token"]

def plain():
    return token

async def awaited():
    return token

async def main():
    v1 = url + "/openai/v1/"
    dated = {"azure_endpoint": url, "api_version": "2024-10-21"}
    for client in (
        AsyncOpenAI(base_url=v1, api_key=plain),
        AsyncOpenAI(base_url=v1, api_key=awaited),
        AsyncAzureOpenAI(azure_ad_token_provider=plain, **dated),
        AsyncAzureOpenAI(azure_ad_token_provider=awaited, **dated),
    ):
        try:
            print((await client.chat.completions.create(**ask)).choices[0].message.content)
        except Exception as error:
            print(f"{type(error).__name__}: {error}")
        await client.close()
    try:
        OpenAI(base_url=v1, api_key=awaited).chat.completions.create(**ask)
    except Exception as error:
        print(type(error).__name__)

os.environ.pop("AZURE_OPENAI_API_KEY")  # else old clients would take it as well
asyncio.run(main())
"""
NOT_AWAITABLE = "TypeError: object str can't be used in 'await' expression"
HELLO = "Hello from the double."


@pytest.mark.parametrize("pin", PINS)
def test_asyncopenai_alone_insists_on_a_provider_that_can_be_awaited(pin: str, double) -> None:
    said = measure(double, pin, PROGRAM).splitlines()
    assert said == [NOT_AWAITABLE, HELLO, HELLO, HELLO, "AuthenticationError"]
    # The synchronous client does not await, and writes the coroutine into the header.
    assert double.requests[-1].headers["authorization"].startswith("Bearer <coroutine object awaited at ")


@pytest.mark.parametrize("pin", PINS)
def test_a_provider_is_asked_again_for_every_request(pin: str, double) -> None:
    program = """
import os
from openai import AuthenticationError, AzureOpenAI, OpenAI
url, asked = os.environ["AZURE_OPENAI_ENDPOINT"], []
def provider():
    asked.append(1)
    return "not accepted"
for client in (
    OpenAI(base_url=url + "/openai/v1/", api_key=provider),
    AzureOpenAI(azure_endpoint=url, api_version="2024-10-21", azure_ad_token_provider=provider),
):
    for _ in range(3):
        try:
            client.chat.completions.create(model="my-chat", messages=[{"role": "user", "content": "Hi."}])
        except AuthenticationError:
            pass
    print(len(asked))
"""
    assert measure(double, pin, program).splitlines() == ["3", "6"]
    assert release(pin) >= Version("1.106")
