from __future__ import annotations

import re

import pytest
from packaging.version import Version

from scripts.azure_double.scenarios import content_filtered, unauthorized_token
from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT, measure, release
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "errors/read.py"
REQUEST_ID = re.compile(r"apim-request-id: [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
TEXT = """
import os
from openai import NotFoundError, OpenAI
endpoint, key = os.environ["AZURE_OPENAI_ENDPOINT"], os.environ["AZURE_OPENAI_API_KEY"]
client = OpenAI(base_url=endpoint + "/openai/v1/", api_key=key)
try:
    client.chat.completions.create(model="none", messages=[{"role": "user", "content": "Say hello."}])
except NotFoundError as error:
    print(error)
"""
BODY = TEXT.replace("print(error)", "print(error.code, getattr(error, 'body', 'no body'))")


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_an_error_is_read_without_its_text(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin, env={"AZURE_OPENAI_DEPLOYMENT": "none"})
    status, code, message, request_id = done.printed.splitlines()
    assert (status, code) == ("status: 404", "code: DeploymentNotFound")
    assert message.startswith("message: The API deployment for this resource does not exist.")
    assert REQUEST_ID.fullmatch(request_id)
    (request,) = done.requests
    assert request.path == V1_CHAT
    assert request.headers["authorization"] == f"Bearer {double.api_key}"
    assert request.body == {**CHAT, "model": "none"}


@pytest.mark.parametrize("pin", ["1.55.3", "newest"])
def test_an_answer_in_the_gateways_own_form_has_no_code(pin: str, run: RunSnippet) -> None:
    done = run(SNIPPET, pin, scenarios=[unauthorized_token()])
    assert done.printed.startswith("status: 401\ncode: None\nmessage: Unauthorized. Access token is missing")


@pytest.mark.parametrize("pin", ["1.55.3", "newest"])
def test_the_code_of_a_filtered_prompt_is_read_alike(pin: str, run: RunSnippet) -> None:
    done = run(SNIPPET, pin, scenarios=[content_filtered()])
    assert done.printed.startswith("status: 400\ncode: content_filter\n")


def test_a_good_answer_is_printed(run: RunSnippet) -> None:
    assert run(SNIPPET, "newest").printed == GREETING


@pytest.mark.parametrize("pin", ["2.54.0", "3.0.0", "newest"])
def test_the_text_of_an_error_lost_its_code_in_3_38(pin: str, double) -> None:
    assert ("DeploymentNotFound" in measure(double, pin, TEXT)) == (release(pin) < Version("3.38"))


def test_1_0_0_sets_neither_code_nor_body(double) -> None:
    assert measure(double, "1.0.0", BODY) == "None no body"
