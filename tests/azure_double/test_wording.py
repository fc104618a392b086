"""What a schema finds wrong, in the words of the model service."""

import jsonschema_rs
import pytest

from scripts.azure_double import wording


def said(schema, body):
    reply = wording.first_refusal(jsonschema_rs.validator_for(schema).iter_errors(body))
    return reply and reply.body["error"]


@pytest.mark.parametrize(
    ("schema", "value", "code", "message"),
    [
        (
            {"maximum": 5},
            6,
            "integer_above_max_value",
            "Invalid 'x': integer above maximum value. Expected a value <= 5, but got 6 instead.",
        ),
        (
            {"minimum": 1},
            0,
            "integer_below_min_value",
            "Invalid 'x': integer below minimum value. Expected a value >= 1, but got 0 instead.",
        ),
        (
            {"minLength": 1},
            "",
            "empty_string",
            (
                "Invalid 'x': empty string. Expected a string with minimum length 1, but got an empty string "
                "instead."
            ),
        ),
        (
            {"maxItems": 1},
            [1, 2],
            "array_above_max_length",
            (
                "Invalid 'x': array too long. Expected an array with maximum length 1, but got an array with "
                "length 2 instead."
            ),
        ),
        (
            {"enum": ["a", "b", None]},
            "c",
            "invalid_value",
            "Invalid value: 'c'. Supported values are: 'a', and 'b'.",
        ),
        ({"const": "a"}, "c", "invalid_value", "Invalid value: 'c'. Supported values are: 'a'."),
        (
            {"type": "boolean"},
            "yes",
            "invalid_type",
            "Invalid type for 'x': expected a boolean, but got a string instead.",
        ),
        (
            {"type": ["array", "null"]},
            {},
            "invalid_type",
            "Invalid type for 'x': expected an array, but got an object instead.",
        ),
        (
            {"type": ["string", "array"]},
            None,
            "invalid_type",
            "Invalid type for 'x': expected a string or an array, but got a null value instead.",
        ),
        ({"multipleOf": 2}, 3, "invalid_value", "Invalid 'x': 3 is not a multiple of 2."),
    ],
)
def test_a_violation_is_worded(schema, value, code, message):
    error = said({"properties": {"x": schema}}, {"x": value})
    assert (error["code"], error["message"], error["param"]) == (code, message, "x")


def test_nothing_wrong_says_nothing():
    assert said({"type": "object"}, {}) is None


def test_of_many_branches_the_one_whose_kind_was_meant_is_reported():
    cat = {
        "properties": {"kind": {"const": "cat"}, "purr": {"type": "string"}},
        "required": ["kind", "purr"],
        "additionalProperties": False,
    }
    dog = {"properties": {"kind": {"const": "dog"}}, "required": ["kind"]}
    error = said({"properties": {"x": {"anyOf": [dog, cat]}}}, {"x": {"kind": "cat", "pur": "prr"}})
    assert error["param"] in {"x.purr", "x.pur"}


def test_a_place_is_written_as_the_service_writes_it():
    assert wording.param(["messages", 0, "content", 1, "text"]) == "messages[0].content[1].text"
    assert wording.param([], "model") == "model"
