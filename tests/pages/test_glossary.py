"""The glossary of the project, and its table."""

from __future__ import annotations

import re

import pytest

from scripts.pages import glossary, spacing

TERMS = glossary.load().terms


def test_there_are_at_least_sixty_terms_each_with_its_own_id():
    assert len({term.id for term in TERMS}) == len(TERMS) >= 60


def test_no_two_terms_share_a_name():
    for language in ("ja", "en"):
        names = [term.names[language] for term in TERMS if term.names["ja"] != term.names["en"]]
        assert len(set(names)) == len(names)


def test_every_group_has_terms_and_every_term_a_group():
    assert {term.group for term in TERMS} == set(glossary.load().groups)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_table_shows_every_term_once_in_both_languages(language):
    text = glossary.render(language)
    assert sorted(re.findall(r'<span id="([^"]+)">', text)) == sorted(term.id for term in TERMS)
    assert all(term.names["ja"] in text and term.names["en"] in text for term in TERMS)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_both_languages_have_the_same_headings(language):
    ids = re.findall(r"^## .* \{#([a-z-]+)\}$", glossary.render(language), re.MULTILINE)
    assert ids == list(glossary.load().groups)


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.id)
def test_japanese_names_and_notes_keep_the_spacing_rule(term):
    assert list(spacing.problems(term.names["ja"])) == []
    assert list(spacing.problems(term.notes["ja"])) == []
