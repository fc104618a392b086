"""Type real queries into the real box; search/<language>.json says which page has to come up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.site.articles import LANGUAGES, Article
from tests.site.search_box import FIRST, opened, typed

pytestmark = pytest.mark.browser

FOLDER = Path(__file__).parent / "search"
QUERIES = {
    language: json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8")) for language in LANGUAGES
}


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def box(context, address: str, language: str):
    """The home page of a language with its search open."""
    with opened(context, address, language) as page:
        yield page


def test_each_language_has_twenty_queries_and_more() -> None:
    assert all(len(QUERIES[language]) >= 20 for language in LANGUAGES)


def test_the_expected_page_is_among_the_first_three(box, language: str) -> None:
    missed = {}
    for query, name in QUERIES[language].items():
        found = typed(box, query)
        if Article(language, name).path not in found[:FIRST]:
            missed[query] = (name, found[:FIRST])
    assert missed == {}


def test_no_result_is_in_the_other_language(box, language: str) -> None:
    for query in list(QUERIES[language])[:8]:
        found = typed(box, query)
        assert all(path.startswith("en/") == (language == "en") for path in found), query


def test_a_query_that_means_nothing_finds_nothing_and_says_so(box) -> None:
    assert typed(box, "qzxqzxqzx") == []
    assert box.locator(".md-search-result__meta").inner_text().strip()
