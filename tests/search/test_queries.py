"""What people type into the search box, written without a look at any result, and where it should lead.

The pages are those that a reader would accept as the first hit; no search is tried here.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from scripts.pages import tree
from scripts.setup import ROOT

FOLDER = Path(__file__).parent / "queries"
PAGES = {page.path: page for page in tree.load(ROOT).pages}
LANGUAGES = ("ja", "en")


def asked(language: str) -> list[dict]:
    return json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_query_leads_to_pages_that_exist(language: str) -> None:
    places = [place.partition("#") for query in asked(language) for place in query["pages"]]
    assert [name for name, _, _ in places if f"docs/{language}/{name}.md" not in PAGES] == []
    lost = [
        (name, anchor)
        for name, _, anchor in places
        if anchor and not name.startswith("releases/") and anchor not in anchors(language, name)
    ]
    assert lost == []


def anchors(language: str, name: str) -> set[str]:
    return {heading.id for heading in PAGES[f"docs/{language}/{name}.md"].body.headings}


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_queries_of_each_kind_and_none_twice(language: str) -> None:
    queries = [query["query"] for query in asked(language)]
    assert len(queries) >= 60
    assert [query for query, times in Counter(queries).items() if times > 1] == []
    assert min(Counter(query["kind"] for query in asked(language)).values()) >= 5
