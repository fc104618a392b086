"""versions/tool_call_types.py: two names of openai.types.chat, through the releases that changed them."""

from __future__ import annotations

import pytest

from scripts.snippets.header import SNIPPETS
from tests.snippets.running import RunSnippet, claimed_pins
from tests.snippets.versions.index_tools import uv

SNIPPET = "versions/tool_call_types.py"
CALL, PARAM = "ChatCompletionMessageToolCall", "ChatCompletionMessageToolCallParam"
CLASS, UNION, MISSING = (
    "is a class of its own",
    "is an alias of several types: it cannot be called",
    "is missing: importing it fails",
)
FUNCTION = "is another name of ChatCompletionMessageFunctionToolCall"
TODAY = (FUNCTION, f"{FUNCTION}Param")
BEFORE = {"1.0.0": (MISSING, MISSING), "1.55.3": (CLASS, CLASS)}


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_what_the_names_are(pin: str, run: RunSnippet) -> None:
    call, param = BEFORE.get(pin, TODAY)
    assert run(SNIPPET, pin).printed == f"{CALL} {call}\n{PARAM} {param}\n"


@pytest.mark.index
@pytest.mark.parametrize(
    ("release", "call", "param"),
    [
        ("1.99.1", CLASS, CLASS),
        ("1.99.2", UNION, UNION),
        ("1.99.6", UNION, UNION),
        ("1.99.7", MISSING, f"{FUNCTION}Param"),
        ("1.99.8", UNION, f"{FUNCTION}Param"),
        ("1.99.9", *TODAY),
    ],
)
def test_what_each_release_of_that_week_did(release: str, call: str, param: str) -> None:
    program = str(SNIPPETS / SNIPPET)
    said = uv(
        "run", "--quiet", "--isolated", "--no-project", "--with", f"openai=={release}", "python", program
    )
    assert said.lines == [f"{CALL} {call}", f"{PARAM} {param}"]
