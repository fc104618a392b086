"""Our own contract alone, as a reader without the newest library has it."""

import pytest

from scripts.azure_double import contract
from scripts.azure_double.routes import Route

GOOD = {
    "chat": {"model": "my-chat", "messages": [{"role": "user", "content": "Hello"}]},
    "responses": {"model": "my-chat", "input": "Hello"},
    "embeddings": {"model": "my-embedding", "input": ["Hello"]},
}


@pytest.mark.parametrize("operation", GOOD)
def test_a_good_body_passes(operation):
    assert contract.refusal(Route("v1", operation), GOOD[operation]) is None


@pytest.mark.parametrize("operation", GOOD)
def test_every_field_of_a_good_body_is_needed_on_v1(operation):
    for name in GOOD[operation]:
        if (operation, name) == ("responses", "input"):
            continue  # a prompt can stand in for it
        body = {key: value for key, value in GOOD[operation].items() if key != name}
        error = contract.refusal(Route("v1", operation), body).body["error"]
        assert error["message"] == f"Missing required parameter: '{name}'."


def test_the_path_stands_in_for_the_model():
    body = {"messages": GOOD["chat"]["messages"]}
    assert contract.refusal(Route("dated", "chat", "my-chat"), body) is None


@pytest.mark.parametrize(
    ("operation", "more"),
    [
        ("chat", {"temperature": -0.1}),
        ("chat", {"temperature": 2.1}),
        ("chat", {"top_p": 1.1}),
        ("chat", {"presence_penalty": -2.1}),
        ("chat", {"frequency_penalty": 2.1}),
        ("chat", {"max_completion_tokens": 0}),
        ("chat", {"n": 0}),
        ("chat", {"n": 129}),
        ("chat", {"tools": []}),
        ("chat", {"stop": ["a"] * 5}),
        ("chat", {"messages": [{"role": "tool", "content": "x"}]}),
        ("responses", {"input": []}),
        ("responses", {"max_output_tokens": 1}),
        ("responses", {"metadata": {str(n): "" for n in range(17)}}),
        ("embeddings", {"input": []}),
        ("embeddings", {"input": ""}),
        ("embeddings", {"dimensions": 0}),
    ],
)
def test_a_value_out_of_range_is_refused(operation, more):
    assert contract.refusal(Route("v1", operation), GOOD[operation] | more).status == 400


@pytest.mark.parametrize(
    ("operation", "more"),
    [
        ("chat", {"temperature": 0, "top_p": 1, "n": None, "stop": "x", "max_tokens": None}),
        ("chat", {"messages": [{"role": "assistant", "tool_calls": []}]}),
        ("responses", {"input": [{"type": "function_call_output", "call_id": "1", "output": "x"}]}),
        ("embeddings", {"input": [[1, 2], [3]]}),
    ],
)
def test_a_value_at_the_edge_passes(operation, more):
    assert contract.refusal(Route("v1", operation), GOOD[operation] | more) is None
