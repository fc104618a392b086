from __future__ import annotations

import pytest

from scripts.azure_double.scenarios import unsupported_max_tokens
from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "errors/output_limit.py"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_the_limit_has_its_new_name_and_no_temperature_goes_out(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin)
    assert done.printed == f"stop: {GREETING}"
    (request,) = done.requests
    assert request.path == V1_CHAT
    assert request.headers["authorization"] == f"Bearer {double.api_key}"
    assert request.body == {**CHAT, "max_completion_tokens": 1000}


def test_a_model_that_refuses_a_parameter_is_not_asked_twice(run: RunSnippet) -> None:
    done = run(SNIPPET, "newest", scenarios=[unsupported_max_tokens()], fails=True)
    assert "openai.BadRequestError: Error code: 400" in done.stderr
    assert len(done.requests) == 1
