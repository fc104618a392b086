"""Every page, and the README: the linters of prose accept them, and every word of ours is needed."""

from __future__ import annotations

import re

import pytest

from scripts.pages import tree
from scripts.pages.finding import Finding
from scripts.pages.tree import LANGUAGES
from scripts.prose import check, reading, spelling
from scripts.setup import ROOT
from tests.shared import once


@pytest.fixture(scope="session")
def found(tmp_path_factory) -> list[Finding]:
    """What the check finds on all pages: one process of textlint a language, one of cspell."""
    return once(tmp_path_factory, "prose", lambda: sorted(set(check.check(tree.load(ROOT)))))


def test_the_linters_accept_every_page(found):
    assert not found, "\n".join(map(str, found))


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_articles_and_the_readme_are_read(language):
    pages = [page for page in reading.pages(tree.load(ROOT)) if page.language == language]
    assert [page.path for page in pages if page.path == "README.md"] == ["README.md"]
    assert len(pages) == len(list((ROOT / "docs" / language).glob("**/*.md"))) + 1


def test_every_word_of_ours_stands_on_a_page_and_once_in_its_list():
    text = "\n".join(page.text for page in reading.pages(tree.load(ROOT))).lower()
    seen = set(re.findall(r"[a-z]+", text))
    assert [word for word in spelling.own_words() if word not in seen] == []
    assert len(spelling.own_words()) == len(set(spelling.own_words()))
