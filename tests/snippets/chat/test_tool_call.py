from __future__ import annotations

import json

import pytest

from scripts.azure_double.scenarios import tool_call
from tests.snippets.client.expected import GREETING, V1_CHAT
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "chat/tool_call.py"
ASKED = {"role": "user", "content": "What is the weather in Osaka?"}
TOOL = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "description": "Weather of a city today.",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
    },
}


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_the_tool_is_called_and_its_result_goes_back(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin, scenarios=[tool_call("get_weather", json.dumps({"city": "Osaka"}))])
    assert done.printed == GREETING
    first, second = done.requests
    assert {first.path, second.path} == {V1_CHAT}
    assert first.headers["authorization"] == second.headers["authorization"] == f"Bearer {double.api_key}"
    assert first.body == {"model": "my-chat", "messages": [ASKED], "tools": [TOOL]}
    asked, called, result = second.body["messages"]
    assert asked == ASKED
    (call,) = called["tool_calls"]
    assert call["function"] == {"name": "get_weather", "arguments": '{"city": "Osaka"}'}
    assert result == {
        "role": "tool",
        "tool_call_id": call["id"],
        "content": '{"city": "Osaka", "weather": "sunny"}',
    }


def test_an_answer_without_tool_is_printed_at_once(run: RunSnippet) -> None:
    done = run(SNIPPET, "newest")
    assert done.printed == GREETING
    assert len(done.requests) == 1
