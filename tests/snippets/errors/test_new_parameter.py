from __future__ import annotations

import pytest

from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT, measure
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "errors/new_parameter.py"
AS_AN_ARGUMENT = """
import os
from openai import OpenAI
client = OpenAI(base_url=os.environ["AZURE_OPENAI_ENDPOINT"] + "/openai/v1/", api_key="-")
try:
    client.chat.completions.create(model="my-chat", messages=[], max_completion_tokens=1000)
except TypeError as error:
    print(error)
"""


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_the_parameter_is_sent_whether_the_release_knows_it_or_not(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin)
    assert done.printed == GREETING
    (request,) = done.requests
    assert request.path == V1_CHAT
    assert request.headers["authorization"] == f"Bearer {double.api_key}"
    assert request.body == {**CHAT, "max_completion_tokens": 1000}


def test_1_0_0_does_not_know_the_parameter_by_name(double) -> None:
    said = measure(double, "1.0.0", AS_AN_ARGUMENT)
    assert said == "Completions.create() got an unexpected keyword argument 'max_completion_tokens'"
    assert double.requests == []
