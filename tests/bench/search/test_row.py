"""The table of searches."""

import pytest

from scripts.bench.search.queries import Query
from scripts.bench.search.row import Answer, Opened, Row, as_data, percentile, summary, table

QUERY = Query("quota", frozenset({"errors/"}))


def test_a_row_counts_places_and_takes_the_middle_of_times():
    answers = [Answer(QUERY, found) for found in [("errors/",), ("a/", "en/", "errors/"), ("a/",), ()]]
    opened = [Opened(3.0, 900), Opened(1.0, 800), Opened(2.0, 1000)]
    assert summary("one", "ja", answers, [4.0, 2.0, 3.0], [], opened) == Row(
        "one", "ja", 4, 0.25, 0.5, 1, 900, (3.0, 4.0), None, 2.0
    )


def test_what_was_not_measured_says_why_below_the_table():
    rows = [
        Row("one", "ja", 4, 0.25, 0.5, 1, 1900, (3.0, 4.0), (30.0, 40.0), 2.0),
        Row("other", "en", why="npm is missing"),
    ]
    assert table(rows).splitlines()[2:] == [
        "| one | ja | 25.0% | 50.0% | 1 | 2 kB | 3 ms | 4 ms | 30 ms | 40 ms | 2.0 s |",
        "| other | en | – | – | – | – | – | – | – | – | – |",
        "",
        "other, en: not measured, npm is missing.",
    ]
    assert [row["engine"] for row in as_data(rows)] == ["one", "other"]


def test_every_line_of_the_table_has_the_same_columns():
    assert {line.count("|") for line in table([Row("one", "ja")]).splitlines()} == {12}


@pytest.mark.parametrize(
    ("values", "share", "value"), [(range(1, 101), 0.95, 95), ([7], 0.95, 7), ([2, 1], 0.5, 1)]
)
def test_a_percentile_is_one_of_the_values(values, share, value):
    assert percentile(list(values), share) == value
