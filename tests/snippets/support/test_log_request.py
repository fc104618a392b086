"""support/log_request.py, and what the library's own OPENAI_LOG=debug writes by release."""

from __future__ import annotations

import re
import subprocess

import pytest

from scripts import environments
from scripts.azure_double import scenarios
from scripts.azure_double.server import AzureDouble
from scripts.environments.isolation import isolated
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "support/log_request.py"
# Any program with AzureOpenAI and a key serves; the log is what is looked at.
AZURE = "client/dated_key.py"
OLD = "upgrade/zero_to_one/chat_0_28.py"
DEBUG = {"OPENAI_LOG": "debug"}
PROMPT = "Say hello."


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_a_good_request_is_one_line_with_its_identifier(pin: str, run: RunSnippet, double: AzureDouble):
    done = run(SNIPPET, pin)
    (request,) = done.requests
    assert request.status == 200
    line = done.printed.strip()
    assert re.match(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00 status=200 code=None apim-request-id=\S+ ", line
    )
    assert "apim-request-id=None" not in line
    assert double.api_key not in line and PROMPT not in line


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_a_refused_request_is_one_line_with_its_identifier_too(pin: str, run: RunSnippet) -> None:
    done = run(SNIPPET, pin, scenarios=[scenarios.rate_limited(retry_after=7)])
    assert len(done.requests) == 1
    assert "status=429" in done.printed
    assert "apim-request-id=None" not in done.printed
    assert "retry-after=7 " in done.printed


@pytest.mark.parametrize("pin", claimed_pins(AZURE))
def test_what_the_debug_log_shows_depends_on_the_release(
    pin: str, run: RunSnippet, double: AzureDouble
) -> None:
    log = run(AZURE, pin, env=DEBUG).stderr
    release = environments.openai_version(pin).release
    assert "DEBUG" in log
    assert "Hello from the double." not in log
    # Wheel comparison: 1.54.3 redacts the two headers that carry credentials, 3.4.0 drops all content.
    assert (double.api_key in log) == (release < (1, 54, 3))
    assert (PROMPT in log) == (release < (3, 4))
    assert (double.url in log) == (release < (3, 4))
    assert ("apim-request-id" in log) == ((1, 55, 3) <= release < (3, 4))


def test_the_debug_log_of_0_28_shows_the_prompt_and_not_the_key(run: RunSnippet, double: AzureDouble) -> None:
    log = run(OLD, "0.28.1", env=DEBUG).stderr
    assert PROMPT in log and double.url in log
    assert double.api_key not in log


PROGRAM = """
from openai import OpenAI
client = OpenAI(base_url={url!r}, api_key={key!r}, default_headers={{"X-Mine": "planted-default"}})
client.models.with_raw_response.list(extra_headers={{"X-Other": "planted-extra"}})
"""


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_headers_added_to_one_request_stand_in_the_log_up_to_3_3_1(pin: str, double: AzureDouble) -> None:
    program = PROGRAM.format(url=f"{double.url}/openai/v1/", key=double.api_key)
    done = subprocess.run(
        [str(environments.ensure(pin)), "-c", program],
        env=isolated() | DEBUG,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert ("planted-extra" in done.stderr) == (environments.openai_version(pin).release < (3, 4))
    assert "planted-default" not in done.stderr
