"""Rows and cells of tables."""

from __future__ import annotations

import pytest

from scripts.pages.body import Line
from scripts.pages.tables import cells, is_rule, tables_of


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("| a | b |", ["a", "b"]),
        ("  | a | b", ["a", "b"]),
        ("| `a|b` | c \\| d |", ["`a|b`", "c \\| d"]),
        ("| a | |", ["a", ""]),
        ("||a|", ["", "a"]),
        ("|", [""]),
    ],
)
def test_cells_are_what_stands_between_bars(row: str, found: list[str]) -> None:
    assert cells(row) == found


@pytest.mark.parametrize("rule", ["|---|---|", "| :-- | --: |", "---|---", "|-|"])
def test_a_rule_is_known(rule: str) -> None:
    assert is_rule(rule)


@pytest.mark.parametrize("line", ["---", "| a |", "| --- | a |", "--8<--", ""])
def test_another_line_is_no_rule(line: str) -> None:
    assert not is_rule(line)


def test_tables_are_apart_where_another_line_stands_between() -> None:
    lines = [Line(1, "| a |"), Line(2, "|---|"), Line(3, ""), Line(4, "| b |"), Line(9, "| c |")]
    assert [[row.number for row in table] for table in tables_of(lines)] == [[1, 2], [4], [9]]
