"""The closed schema of the newest library: what it closes, what it leaves open, what it lets pass."""

import json

import pytest

from scripts import environments
from scripts.azure_double import sdk_schema
from scripts.azure_double.routes import Route


def test_an_object_that_names_its_fields_is_closed_and_another_is_left_open():
    schema = {
        "type": "object",
        "title": "T",
        "additionalProperties": True,
        "properties": {
            "title": {"type": "string", "description": "d"},
            "free": {"type": "object", "additionalProperties": True},
            "list": {"type": "array", "items": {"type": "object", "properties": {"a": {"default": 1}}}},
        },
    }
    assert sdk_schema.closed(schema) == {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "title": {"type": "string"},
            "free": {"type": "object", "additionalProperties": True},
            "list": {
                "type": "array",
                "items": {"type": "object", "additionalProperties": False, "properties": {"a": {}}},
            },
        },
    }


def test_the_schema_is_of_the_newest_release():
    release = environments.openai_version(environments.NEWEST)
    assert sdk_schema.newest().release == str(release)


def test_it_is_written_once_and_read_again(tmp_path, monkeypatch):
    monkeypatch.setattr(sdk_schema, "CACHE", tmp_path / "cache")
    first = sdk_schema.newest()
    (file,) = (tmp_path / "cache").iterdir()
    assert json.loads(file.read_text(encoding="utf-8"))["openai"] == first.release
    monkeypatch.setattr(sdk_schema, "_exported", lambda _: pytest.fail("read again"))
    sdk_schema._loaded.cache_clear()
    assert sdk_schema.newest().release == first.release


def test_what_cannot_be_read_is_said_in_one_sentence(tmp_path, monkeypatch):
    broken = tmp_path / "broken.py"
    broken.write_text("raise SystemExit('no openai here')", encoding="utf-8")
    monkeypatch.setattr(sdk_schema, "EXPORT", broken)
    monkeypatch.setattr(sdk_schema, "CACHE", tmp_path)
    with pytest.raises(RuntimeError, match=r"could not be read: no openai here$"):
        sdk_schema.newest()


TOOL = {"type": "function", "function": {"name": "f", "parameters": {}}}
PARTS = {"type": "function_call_output", "call_id": "1", "output": [{"type": "input_text", "text": "a"}]}


@pytest.mark.parametrize(
    ("operation", "body"),
    [
        ("chat", {"messages": [], "stream": True, "stream_options": {"include_usage": True}}),
        (
            "chat",
            {"messages": [], "tools": [TOOL]},
        ),
        ("chat", {"messages": [], "metadata": {"anything": "goes"}, "logit_bias": {"5": 1}}),
        ("embeddings", {"input": ["a"], "encoding_format": "base64"}),
        ("responses", {"input": "a", "stream": False, "store": False}),
        (
            "responses",
            {
                "input": [
                    {
                        "type": "function_call_output",
                        "call_id": "1",
                        "output": [{"type": "input_text", "text": "a"}],
                    }
                ]
            },
        ),
    ],
)
def test_a_body_that_the_library_would_send_passes(operation, body):
    refusal = sdk_schema.newest().refusal(Route("v1", operation), {"model": "m"} | body)
    assert refusal is None, refusal.body


def test_azures_own_fields_are_taken_off_an_answer_at_any_depth():
    answer = {"a": [{"content_filter_results": {}, "b": 1}], "prompt_filter_results": []}
    assert sdk_schema.without_azure_fields(answer) == {"a": [{"b": 1}]}
