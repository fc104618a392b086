"""Type real queries into the real box; search/<language>.json says which page has to come up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.shared import once
from tests.site.articles import LANGUAGES, Article
from tests.site.search_box import FIRST, opened, pasted, typed

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


@pytest.fixture(scope="module")
def found(box, language: str, tmp_path_factory) -> dict[str, list[str]]:
    """The pages found for each query of a language, best first."""

    def ask() -> dict[str, list[str]]:
        return {query: pasted(box, query) for query in QUERIES[language]}

    return once(tmp_path_factory, f"queries-{language}", ask)


def test_the_expected_page_is_among_the_first_three(found: dict[str, list[str]], language: str) -> None:
    missed = {
        query: (name, found[query][:FIRST])
        for query, name in QUERIES[language].items()
        if Article(language, name).path not in found[query][:FIRST]
    }
    assert missed == {}


def test_what_is_typed_key_by_key_finds_what_a_paste_finds(
    box, found: dict[str, list[str]], language: str
) -> None:
    for query in list(QUERIES[language])[:5]:
        assert typed(box, query) == found[query] != [], query


def test_no_result_is_in_the_other_language(found: dict[str, list[str]], language: str) -> None:
    for query, pages in found.items():
        assert all(path.startswith("en/") == (language == "en") for path in pages), query


def test_a_query_that_means_nothing_finds_nothing_and_says_so(box) -> None:
    assert typed(box, "qzxqzxqzx") == []
    assert box.locator(".md-search-result__meta").inner_text().strip()
