from __future__ import annotations

import pytest

from tests.snippets.client.expected import CHAT, DATED, DATED_CHAT, GREETING
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "client/gateway_apim.py"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_the_subscription_key_travels_under_the_name_that_api_management_wants(
    pin: str, run: RunSnippet, double
) -> None:
    done = run(SNIPPET, pin, env={"GATEWAY_ENDPOINT": double.gateway_url, "GATEWAY_KEY": double.api_key})
    assert done.printed == GREETING
    (request,) = done.requests
    assert (request.path, request.query) == (f"/apim{DATED_CHAT}", DATED)
    assert request.headers["ocp-apim-subscription-key"] == double.api_key
    assert request.headers["api-key"] == double.api_key
    assert request.body == CHAT


def test_a_wrong_subscription_key_is_refused_in_the_gateways_own_form(run: RunSnippet, double) -> None:
    wrong = {"GATEWAY_ENDPOINT": double.gateway_url, "GATEWAY_KEY": "0123456789abcdef"}
    done = run(SNIPPET, "newest", env=wrong, fails=True)
    assert "openai.AuthenticationError: Error code: 401" in done.stderr
    assert "Access denied due to invalid subscription key. Make sure" in done.stderr
