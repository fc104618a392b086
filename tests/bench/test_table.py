"""The table of measurements."""

import pytest

from scripts.bench.table import Measured, amount, median, ratio, table


def test_each_row_stands_beside_its_ratio_to_another_of_the_run():
    rows = [
        Measured("clean build", 8.0, "s"),
        Measured("rebuild", 2.0, "s", "clean build"),
        Measured("first view", 120_400, "B"),
    ]
    assert table(rows).splitlines() == [
        "| what        |    value | ratio | to          |",
        "|-------------|----------|-------|-------------|",
        "| clean build |    8.0 s |  1.00 |             |",
        "| rebuild     |    2.0 s |  0.25 | clean build |",
        "| first view  | 120.4 kB |  1.00 |             |",
    ]


def test_a_row_without_a_value_says_why_below_the_table():
    lost = Measured("gather", None, "s", why="the index did not answer")
    *_, cells, space, reason = table([lost]).splitlines()
    assert cells.split("|")[2].strip() == "–"
    assert (space, reason) == ("", "gather: not measured, the index did not answer.")


@pytest.mark.parametrize(
    ("value", "base", "text"),
    [
        (1, 4, "0.25"),
        (3, 2, "1.50"),
        (1, 240, "0.0042"),
        (9.9, 100, "0.10"),
        (None, 1, "–"),
        (1, 0, "–"),
        (1, None, "–"),
    ],
)
def test_a_ratio_keeps_two_digits_that_matter(value, base, text):
    assert ratio(value, base) == text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (1.26, "s", "1.3 s"),
        (999, "B", "1.0 kB"),
        (11, "requests", "11 requests"),
        (97.0, "points", "97"),
        (None, "s", "–"),
    ],
)
def test_an_amount_has_its_unit(value, unit, text):
    assert amount(value, unit) == text


def test_the_median_of_an_even_count_is_the_lower_middle():
    assert median([3, 1, 2]) == 2
    assert median([4, 1, 2, 3]) == 2
