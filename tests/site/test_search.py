"""Type real queries into the real box; search/<language>.json says which page has to come up."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.site.articles import LANGUAGES, Article

pytestmark = pytest.mark.browser

FIRST = 3
FOLDER = Path(__file__).parent / "search"
QUERIES = {
    language: json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8")) for language in LANGUAGES
}


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request) -> str:
    return request.param


# Counts what the page asks its search worker, and what it has been told.
LISTEN = """
window.search = {asked: 0, answered: 0, since: 0}
const post = Worker.prototype.postMessage
Worker.prototype.postMessage = function (message) {
  if (message.type === 2) {
    window.search.asked += 1
    window.search.since = Date.now()
  }
  post.apply(this, arguments)
}
window.Worker = class extends Worker {
  constructor(...all) {
    super(...all)
    this.addEventListener("message", event => { if (event.data.type === 3) window.search.answered += 1 })
  }
}
"""
SETTLED = """before => {
  const {asked, answered, since} = window.search
  return asked > before && asked === answered && Date.now() - since > 150
}"""


@pytest.fixture(scope="module")
def box(context, address: str, language: str):
    """The home page of a language with its search open."""
    page = context.new_page()
    page.add_init_script(LISTEN)
    page.goto(f"{address}/{Article(language, 'index').path}", wait_until="networkidle")
    page.locator("input[name=query]").click()
    yield page
    page.close()


def results(page, query: str) -> list[str]:
    """Type a query and return the addresses of the pages found, best first, relative to the site's root."""
    field = page.locator("input[name=query]")
    field.fill("")
    asked = page.evaluate("window.search.asked")
    field.press_sequentially(query)
    # Japanese comes from an input method, as text without keys, but the box listens to keys.
    field.press("End")
    page.wait_for_function(SETTLED, arg=asked)
    links = page.locator(".md-search-result__item > a:first-child").evaluate_all(
        "all => all.map(a => a.href)"
    )
    return [urlsplit(link).path.lstrip("/") for link in links]


def test_each_language_has_twenty_queries_and_more() -> None:
    assert all(len(QUERIES[language]) >= 20 for language in LANGUAGES)


def test_the_expected_page_is_among_the_first_three(box, language: str) -> None:
    missed = {}
    for query, name in QUERIES[language].items():
        found = results(box, query)
        if Article(language, name).path not in found[:FIRST]:
            missed[query] = (name, found[:FIRST])
    assert missed == {}


def test_no_result_is_in_the_other_language(box, language: str) -> None:
    for query in list(QUERIES[language])[:8]:
        found = results(box, query)
        assert all(path.startswith("en/") == (language == "en") for path in found), query


def test_a_query_that_means_nothing_finds_nothing_and_says_so(box) -> None:
    assert results(box, "qzxqzxqzx") == []
    assert box.locator(".md-search-result__meta").inner_text().strip()
