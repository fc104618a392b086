"""errors/one_event_loop.py: several questions in one event loop; and what a second loop does, by release."""

from __future__ import annotations

from pathlib import Path

import pytest
from packaging.version import Version

from scripts.azure_double.server import AzureDouble
from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT, measure, release
from tests.snippets.running import RunSnippet, claimed_pins
from tests.snippets.upgrade.test_first_releases import unpack

SNIPPET = "errors/one_event_loop.py"
TWO_LOOPS = """
import asyncio, os, sys
from openai import AsyncOpenAI
endpoint, key = os.environ["AZURE_OPENAI_ENDPOINT"], os.environ["AZURE_OPENAI_API_KEY"]
for retries in (0, 2):
    client = AsyncOpenAI(base_url=endpoint + "/openai/v1/", api_key=key, max_retries=retries)
    for _ in range(2):
        try:
            asyncio.run(
                client.chat.completions.create(
                    model="my-chat", messages=[{"role": "user", "content": "Say hello."}]
                )
            )
            print("answered")
        except Exception as error:
            print(f"{type(error).__name__}: {error}", repr(error.__cause__))
"""
CLOSED = "RuntimeError: Event loop is closed None"
WRAPPED = "APIConnectionError: Connection error. RuntimeError('Event loop is closed')"
# Without retries, then with the two that a client makes unless told.
BEFORE_3_14_1 = ["answered", WRAPPED, "answered", "answered"]
SINCE_3_14_1 = ["answered", CLOSED, "answered", CLOSED]


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_one_client_answers_all_questions(pin: str, run: RunSnippet, double: AzureDouble) -> None:
    done = run(SNIPPET, pin)
    assert done.printed == GREETING * 2
    assert "Event loop is closed" not in done.stderr
    asked = {request.body["messages"][0]["content"] for request in done.requests}
    assert asked == {"Say hello.", "Say hello again."}
    for request in done.requests:
        assert (request.path, request.body["model"]) == (V1_CHAT, CHAT["model"])
        assert request.headers["authorization"] == f"Bearer {double.api_key}"


@pytest.mark.parametrize("pin", ["1.0.0", "newest"])
def test_a_second_event_loop_is_fatal_since_3_14_1(pin: str, double: AzureDouble) -> None:
    bare = release(pin) >= Version("3.14.1")
    assert measure(double, pin, TWO_LOOPS).splitlines() == (SINCE_3_14_1 if bare else BEFORE_3_14_1)


@pytest.mark.index
@pytest.mark.parametrize(("number", "ends"), [("3.14.0", BEFORE_3_14_1), ("3.14.1", SINCE_3_14_1)])
def test_the_change_came_with_3_14_1(
    number: str, ends: list[str], tmp_path: Path, double: AzureDouble
) -> None:
    unpack(number, tmp_path)
    env = {"PYTHONPATH": str(tmp_path)}
    assert measure(double, "newest", TWO_LOOPS, env).splitlines() == ends
    assert f"openai/python {number}" in double.requests[0].headers["user-agent"].lower()
