"""Taking a section apart, and pairing its units with those of the other language."""

from __future__ import annotations

from scripts.pages import body
from scripts.pages.body import Section
from scripts.pages.units import aligned, units

TEXT = """## One {#one}

A paragraph
of two lines.
| a | b |
|---|---|
| 1 | 2 |

- an item
  that goes on
- another

Term
:   its definition

    goes on

[^note]: A footnote.

!!! note "Title"
    Text in a box.
"""


def section(text: str) -> Section:
    return body.read(text).sections[-1]


def test_a_section_falls_into_units_that_know_their_lines() -> None:
    assert [(unit.kind, unit.line, len(unit.lines)) for unit in units(section(TEXT))] == [
        ("heading", 1, 1),
        ("paragraph", 3, 2),
        ("table row", 5, 1),
        ("table row", 7, 1),
        ("list item", 9, 2),
        ("list item", 11, 1),
        ("paragraph", 13, 1),
        ("definition", 14, 1),
        ("paragraph", 16, 1),
        ("footnote", 18, 1),
        ("paragraph", 20, 2),
    ]


def test_a_block_of_code_ends_a_paragraph() -> None:
    text = "## One {#one}\n\nbefore\n```text\ncode\n```\nafter\n"
    assert [unit.line for unit in units(section(text))] == [1, 3, 7]


def pairs(theirs: str, ours: str) -> list[tuple[list[int], list[int]]]:
    groups = aligned(units(section(theirs)), units(section(ours)))
    return [([unit.line for unit in one], [unit.line for unit in other]) for one, other in groups]


def test_units_of_the_same_kinds_are_paired_by_their_order() -> None:
    assert pairs("404\n\n- 401\n", "401\n\n\n- 404\n") == [([1], [1]), ([3], [4])]


def test_a_missing_row_is_found_by_what_the_others_say() -> None:
    theirs = "| a |\n|---|\n| 401 |\n| 404 |\n| 429 |\n"
    ours = "| a |\n|---|\n| 401 |\n| 429 |\n"
    assert pairs(theirs, ours) == [([1], [1]), ([3], [3]), ([4], []), ([5], [4])]


def test_a_paragraph_that_was_split_is_compared_as_a_whole() -> None:
    assert pairs("one 404\n\nand 401\n", "one 404 and 401\n") == [([1, 3], [1])]
