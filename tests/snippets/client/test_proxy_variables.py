"""Whether a release takes the proxy from the environment, as most tools do."""

from __future__ import annotations

import pytest

from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "client/v1_key.py"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_the_proxy_of_the_environment_is_used(pin: str, run: RunSnippet, double) -> None:
    (request,) = run(SNIPPET, pin, env={"HTTP_PROXY": double.url}).requests
    assert request.via_proxy


@pytest.mark.parametrize("pin", ["1.0.0", "1.55.3", "2.54.0", "3.0.0", "newest"])
def test_a_host_in_no_proxy_is_reached_without_it(pin: str, run: RunSnippet, double) -> None:
    (request,) = run(SNIPPET, pin, env={"HTTP_PROXY": double.url, "NO_PROXY": "127.0.0.1"}).requests
    assert not request.via_proxy
