from __future__ import annotations

import pytest

from tests.snippets.client.expected import GREETING, measure
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "responses/dated.py"
TOO_EARLY = "Azure OpenAI Responses API is enabled only for api-version 2025-03-01-preview and later"
WITH_THE_GA_VERSION = """
import os
from openai import AzureOpenAI, BadRequestError
try:
    AzureOpenAI(api_version="2024-10-21").responses.create(model="my-chat", input="Say hello.")
except BadRequestError as error:
    print(error.status_code, error.body["message"])
"""


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_the_deployment_stays_in_the_body(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin)
    assert done.printed == GREETING
    (request,) = done.requests
    assert (request.path, request.query) == ("/openai/responses", {"api-version": "2025-04-01-preview"})
    assert request.headers["api-key"] == double.api_key
    assert request.body == {"model": "my-chat", "input": "Say hello."}


def test_a_dated_ga_version_has_no_responses(double) -> None:
    said = measure(double, "newest", WITH_THE_GA_VERSION)
    assert said == f"400 {TOO_EARLY}"
