from __future__ import annotations

import json

import pytest

from scripts.hooks.language import LANGUAGES
from scripts.pages import tree
from scripts.search.aliases import FILE, load
from scripts.setup import ROOT

PAGES = {page.path for page in tree.load(ROOT).pages}
TYPED = json.loads(FILE.read_text(encoding="utf-8"))["pages"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_alias_leads_to_a_page(language: str) -> None:
    assert [name for name in TYPED if f"docs/{language}/{name}.md" not in PAGES] == []


def test_every_page_has_its_aliases_in_both_languages_and_the_file_is_sorted() -> None:
    assert [name for name, words in TYPED.items() if not all(words.get(code) for code in LANGUAGES)] == []
    assert list(TYPED) == sorted(TYPED)


def test_aliases_are_read_by_address() -> None:
    assert load("en")["errors/"] == tuple(TYPED["errors/index"]["en"])
    assert load("ja")[""] == tuple(TYPED["index"]["ja"])
