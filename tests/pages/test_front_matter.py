"""Reading front matter."""

from __future__ import annotations

import pytest

from scripts.pages import front_matter
from scripts.pages.front_matter_rules import in_order

TEXT = """---
title: A title
checked: 2026-11-23
source_hash:
  top: 12345678
sources:
  - url: https://example.com
    read: 2026-11-22
---
# A title
"""


def test_values_stay_the_text_that_was_typed():
    head = front_matter.read(TEXT)
    assert head.values["checked"] == "2026-11-23"
    assert head.values["source_hash"] == {"top": "12345678"}


def test_every_value_knows_its_line():
    head = front_matter.read(TEXT)
    assert head.line_of(("checked",)) == 3
    assert head.line_of(("sources", 0, "read")) == 8
    assert head.end == 9


def test_a_value_that_is_missing_has_the_line_of_what_is_around_it():
    assert front_matter.read(TEXT).line_of(("sources", 0, "what")) == 7


def test_keys_that_the_schema_does_not_know_are_not_moved():
    text = "---\nzebra: 1\ntitle: x\n---\n"
    assert in_order(text, {"properties": {"title": {}}}) == text


def test_blocks_move_with_everything_below_their_key():
    text = "---\nsources:\n  - url: x\n\n    read: y\ntitle: x\n---\nbody\n"
    ordered = in_order(text, {"properties": {"title": {}, "sources": {}}})
    assert ordered == "---\ntitle: x\nsources:\n  - url: x\n\n    read: y\n---\nbody\n"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("a: " + "[" * 400 + "]" * 400, "more than 50 levels"),
        ("a: " + "[\nb: " * 400, "more than 50 levels"),
        ("a: &a [*a]", "by an alias"),
        ("a: &a {b: c}\nd: *a", "by an alias"),
        ("? [a, b]\n: c", "a key that is not text"),
    ],
)
def test_what_would_grow_without_end_is_a_fault(line: str, reason: str):
    head = front_matter.read(f"---\ntitle: x\n{line}\n---\n")
    assert head.values == {}
    assert [reason in told for _, told in head.faults] == [True]
    assert head.faults[0][0] >= 2
