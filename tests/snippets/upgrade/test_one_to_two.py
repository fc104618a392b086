"""Both sides of the page on 1.x → 2.x, and what really changed in 2.0.0."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from scripts.azure_double import scenarios
from tests.snippets.running import RunSnippet, claimed_pins
from tests.snippets.upgrade.inline import say

FOLDER = "upgrade/one_to_two"
OLD = f"{FOLDER}/tool_output_1.py"
NEW = f"{FOLDER}/tool_output_2.py"
PARTS = f"{FOLDER}/tool_parts.py"
WEATHER = json.dumps({"weather": "sunny"})
AS_TEXT = WEATHER
AS_PARTS = [{"type": "input_text", "text": WEATHER}]


@contextmanager
def stored_response(output: object) -> Iterator[tuple[str, list[BaseHTTPRequestHandler]]]:
    """Serve what the double does not: the input items of one stored response, a tool's output among them."""
    seen: list[BaseHTTPRequestHandler] = []
    items = [
        {
            "id": "fc_1",
            "type": "function_call",
            "call_id": "call_1",
            "name": "get_weather",
            "arguments": "{}",
        },
        {"id": "fco_1", "type": "function_call_output", "call_id": "call_1", "output": output},
    ]
    page = {"object": "list", "data": items, "first_id": "fc_1", "last_id": "fco_1", "has_more": False}
    answer = json.dumps(page).encode()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self)
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}", seen
        server.shutdown()


def read(run: RunSnippet, snippet: str, pin: str, output: object, *, fails: bool = False) -> str:
    """Run a reader of a stored response; return what it printed, or the last line of its failure."""
    with stored_response(output) as (url, seen):
        env = {"AZURE_OPENAI_ENDPOINT": url, "RESPONSE_ID": "resp_1"}
        done = run(snippet, pin, env=env, fails=fails)
    assert [handler.path for handler in seen] == ["/openai/v1/responses/resp_1/input_items"]
    assert seen[0].headers["Authorization"].startswith("Bearer ")
    return done.stderr.splitlines()[-1] if fails else done.printed


@pytest.mark.parametrize("pin", claimed_pins(OLD))
def test_the_old_reader_reads_a_string(pin: str, run: RunSnippet) -> None:
    assert read(run, OLD, pin, AS_TEXT) == "sunny\n"


@pytest.mark.parametrize("pin", claimed_pins(NEW))
@pytest.mark.parametrize("output", [AS_TEXT, AS_PARTS], ids=["string", "list"])
def test_the_new_reader_reads_a_string_and_a_list(pin: str, output: object, run: RunSnippet) -> None:
    assert read(run, NEW, pin, output) == "sunny\n"


@pytest.mark.parametrize("pin", claimed_pins(NEW))
def test_with_a_string_the_old_reader_goes_on_working(pin: str, run: RunSnippet) -> None:
    assert read(run, OLD, pin, AS_TEXT) == "sunny\n"


@pytest.mark.parametrize("pin", ["1.109.1", "2.2.0", "newest"])
def test_with_a_list_the_old_reader_fails_on_1_as_on_2(pin: str, run: RunSnippet) -> None:
    error = read(run, OLD, pin, AS_PARTS, fails=True)
    assert error.startswith("TypeError: the JSON object must be str, bytes or bytearray, not list")


@pytest.mark.parametrize(("pin", "part"), [("1.109.1", "dict"), ("2.2.0", "ResponseInputText")])
def test_a_list_arrives_as_dicts_on_1_and_as_objects_on_2(pin: str, part: str, double) -> None:
    lines = """
import os
from openai import OpenAI
client = OpenAI(base_url=os.environ["AZURE_OPENAI_ENDPOINT"] + "/openai/v1/")
for item in client.responses.input_items.list("resp_1"):
    if item.type == "function_call_output":
        print(type(item.output[0]).__name__)
"""
    with stored_response(AS_PARTS) as (url, _):
        said = say(pin, lines, double, env={"AZURE_OPENAI_ENDPOINT": url, "OPENAI_API_KEY": "none"})
    assert said.printed == part


@pytest.mark.parametrize(("pin", "takes_a_list"), [("1.109.1", False), ("2.2.0", True), ("newest", True)])
@pytest.mark.parametrize("name", ["ResponseFunctionToolCallOutputItem", "ResponseCustomToolCallOutput"])
def test_the_declared_type_of_output_took_in_a_list_in_2(pin: str, takes_a_list: bool, name: str) -> None:
    lines = f"from openai.types.responses import {name} as T; print(T.model_fields['output'].annotation)"
    printed = say(pin, lines).printed
    assert ("List" in printed) == takes_a_list
    assert "str" in printed


@pytest.mark.parametrize("pin", claimed_pins(PARTS))
def test_a_tools_output_is_sent_as_a_list_of_parts(pin: str, run: RunSnippet, double) -> None:
    asked = scenarios.tool_call("get_weather", '{"city": "Osaka"}')
    done = run(PARTS, pin, scenarios=[asked])
    assert done.printed == "Hello from the double.\n"
    first, second = done.requests
    for request in (first, second):
        assert (request.path, request.query) == ("/openai/v1/responses", {})
        assert request.headers["authorization"] == f"Bearer {double.api_key}"
        assert request.body["model"] == "my-chat"
    call, output = second.body["input"][1:]
    assert (call["type"], call["name"]) == ("function_call", "get_weather")
    assert output["call_id"] == call["call_id"]
    assert output["output"] == [{"type": "input_text", "text": "Sunny, 21 degrees."}]


@pytest.mark.parametrize(
    ("pin", "also_as_bearer"),
    [("1.0.0", True), ("1.109.1", True), ("2.2.0", True), ("2.48.0", False), ("newest", False)],
)
def test_the_key_of_a_dated_client_stopped_travelling_as_a_bearer(
    pin: str, also_as_bearer: bool, run: RunSnippet, double
) -> None:
    (request,) = run("upgrade/zero_to_one/as_dict.py", pin).requests
    assert request.headers["api-key"] == double.api_key
    expected = f"Bearer {double.api_key}" if also_as_bearer else None
    assert request.headers.get("authorization") == expected


@pytest.mark.parametrize(("pin", "deprecated"), [("1.109.1", False), ("2.48.0", True), ("newest", True)])
def test_assistants_are_marked_as_deprecated(pin: str, deprecated: bool) -> None:
    lines = """
import warnings
from openai import OpenAI
client = OpenAI(api_key="none", base_url="http://127.0.0.1:9", max_retries=0)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        client.beta.assistants.list()
    except Exception:
        pass
print(any(issubclass(warning.category, DeprecationWarning) for warning in caught))
"""
    assert say(pin, lines).printed == str(deprecated)
