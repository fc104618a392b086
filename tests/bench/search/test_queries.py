"""How well an answer suits a query."""

import json

import pytest

from scripts.bench.search.queries import Query, load, pages, parse, place, strangers

QUERY = Query("quota", frozenset({"en/errors/", "en/client/retries/"}))


def test_a_query_leads_to_pages_of_its_language_whichever_section_is_named():
    text = json.dumps([{"query": "quota", "pages": ["errors/index#a", "client/retries"], "kind": "word"}])
    assert parse(text, "en") == [QUERY]
    assert parse(text, "ja")[0].wanted == {"errors/", "client/retries/"}


def test_all_queries_of_the_project_are_asked():
    assert [len(load(language)) > 100 for language in ("ja", "en")] == [True, True]


@pytest.mark.parametrize(
    ("found", "at"),
    [(["en/", "en/errors/"], 2), (["en/client/retries/", "en/errors/"], 1), (["en/"], 0), ([], 0)],
)
def test_the_place_is_that_of_the_first_page_that_answers(found, at):
    assert place(QUERY, found) == at


def test_pages_of_the_other_language_are_counted_among_the_first_ten():
    found = ["en/a/", "english/", "", *("en/b/" for _ in range(7)), "en/c/"]
    assert (strangers(found, "ja"), strangers(found, "en")) == (8, 2)


def test_a_page_stands_where_its_best_section_does():
    assert pages(["a/", "b/", "a/"]) == ["a/", "b/"]
