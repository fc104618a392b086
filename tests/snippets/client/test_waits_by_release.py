"""What a release does when it is refused: how often it asks again, and after how long."""

from __future__ import annotations

import json

import pytest
from packaging.version import Version

from scripts.azure_double.scenarios import dropped, rate_limited, refused
from tests.snippets.client.expected import measure, release
from tests.snippets.running import claimed_pins

PINS = claimed_pins("client/retries.py")
# Notes what the library would sleep instead of sleeping, so that a wait of a day takes no time.
# Queues each scenario by itself, so that a second try is answered well.
PROGRAM = """
import json, os, time, urllib.request
waits = []
time.sleep = waits.append
from openai import OpenAI
endpoint, key = os.environ["AZURE_OPENAI_ENDPOINT"], os.environ["AZURE_OPENAI_API_KEY"]
client = OpenAI(base_url=endpoint + "/openai/v1/", api_key=key)
outcomes = []
for scenarios in json.loads(os.environ["SCENARIOS"]):
    body, kind = json.dumps(scenarios).encode(), {"Content-Type": "application/json"}
    urllib.request.urlopen(urllib.request.Request(endpoint + "/_double/scenarios", body, kind)).close()
    waits.clear()
    try:
        client.chat.completions.create(model="my-chat", messages=[{"role": "user", "content": "Say hello."}])
        outcomes.append(["answered", *waits])
    except Exception as error:
        outcomes.append([type(error).__name__, *waits])
print(json.dumps(outcomes))
"""
OWN = "short, of its own"


def _outcomes(double, pin: str, *scenarios) -> list[list]:
    """Return, for each scenario alone, how the call ended and what the library waited, in seconds."""
    each = [[scenario.model_dump()] for scenario in scenarios]
    return json.loads(measure(double, pin, PROGRAM, {"SCENARIOS": json.dumps(each)}))


def _named(outcome: list) -> list:
    """Replace the library's own waits, which are random, by a word."""
    return [OWN if isinstance(part, float) and part < 1 else part for part in outcome]


@pytest.mark.parametrize("pin", PINS)
def test_what_it_does_with_the_wait_that_it_is_told(pin: str, double) -> None:
    heads = [{"retry_after": 2}, {"retry_after_ms": 1500}, {"retry_after": 61}, {"retry_after": 121}]
    told = [rate_limited(**head) for head in (*heads, {"retry_after": 86400}, {})]
    two, milliseconds, sixty_one, too_long, day, untold = map(_named, _outcomes(double, pin, *told))
    new = release(pin) >= Version("2.52")
    assert two == ["answered", 2]
    assert milliseconds == ["answered", OWN if release(pin) < Version("1.9") else 1.5]
    assert sixty_one == (["answered", 61] if new else ["answered", OWN])
    assert too_long == day == (["RateLimitError"] if new else ["answered", OWN])
    assert untold == ["answered", OWN]


@pytest.mark.parametrize("pin", PINS)
def test_which_answers_are_asked_for_again(pin: str, double) -> None:
    body = {"error": {"code": "x", "message": "…"}}
    statuses = (400, 401, 403, 404, 408, 409, 422, 429, 500, 503)
    outcomes = _outcomes(double, pin, *(refused(status, body) for status in statuses), dropped())
    named = zip([*statuses, "cut"], outcomes, strict=True)
    asked_again = [name for name, outcome in named if len(outcome) == 2]
    assert asked_again == [408, 409, 429, 500, 503, "cut"]


def test_three_refusals_in_a_row_are_raised_to_the_caller(double) -> None:
    three = [[rate_limited(retry_after=1).model_dump()] * 3]
    said = measure(double, "newest", PROGRAM, {"SCENARIOS": json.dumps(three)})
    assert json.loads(said) == [["RateLimitError", 1, 1]]
    assert len(double.requests) == 3


@pytest.mark.parametrize("pin", ["1.55.3", "2.54.0", "newest"])
def test_the_service_may_forbid_to_ask_again(pin: str, double) -> None:
    body = {"error": {"code": "x", "message": "…"}}
    (outcome,) = _outcomes(double, pin, refused(500, body, {"x-should-retry": "false"}))
    assert outcome == ["InternalServerError"]
