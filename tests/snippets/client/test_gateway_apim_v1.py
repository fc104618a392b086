from __future__ import annotations

import pytest

from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT, measure
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "client/gateway_apim_v1.py"
WITHOUT_ITS_HEADER = """
import os
from openai import AuthenticationError, OpenAI
client = OpenAI(base_url=os.environ["GATEWAY"] + "/openai/v1/", api_key=os.environ["AZURE_OPENAI_API_KEY"])
try:
    client.chat.completions.create(model="my-chat", messages=[{"role": "user", "content": "Say hello."}])
except AuthenticationError as error:
    print(error.status_code, error.code, error.body["message"])
"""


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_the_subscription_key_travels_beside_the_bearer_token(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin, env={"GATEWAY_ENDPOINT": double.gateway_url, "GATEWAY_KEY": double.api_key})
    assert done.printed == GREETING
    (request,) = done.requests
    assert (request.path, request.query) == (f"/apim{V1_CHAT}", {})
    assert request.headers["ocp-apim-subscription-key"] == double.api_key
    assert request.headers["authorization"] == f"Bearer {double.api_key}"
    assert request.body == CHAT


@pytest.mark.parametrize("pin", ["1.55.3", "newest"])
def test_a_bearer_token_alone_is_no_subscription_key(pin: str, double) -> None:
    said = measure(double, pin, WITHOUT_ITS_HEADER, {"GATEWAY": double.gateway_url})
    assert said.startswith("401 None Access denied due to missing subscription key.")
