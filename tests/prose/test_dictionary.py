"""The dictionary of prh: a tested entry for each form of the glossary, that does what it says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from scripts.pages import glossary
from scripts.pages.tree import LANGUAGES, Page
from scripts.prose import dictionary, linter, modules, textlint
from scripts.prose.plain import plain

TERMS = glossary.load().terms
FORMS = [
    (language, form, term.names[language])
    for term in TERMS
    for language in LANGUAGES
    for form in term.avoid.get(language, ())
]


def rules(language: str) -> list[dict]:
    return json.loads(dictionary.render(glossary.load(), language))["rules"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_has_an_entry_that_is_tested_from_it_to_the_name(language):
    tested = [
        (rule["specs"][0]["from"], rule["specs"][0]["to"], rule["expected"]) for rule in rules(language)
    ]
    assert tested == [(form, name, name) for spoken, form, name in FORMS if spoken == language]


@pytest.mark.parametrize(
    ("text", "form", "words"),
    [
        ("サーバレス", "サーバ", ["サーバー"]),
        ("サーバーの", "サーバ", ["サーバー"]),
        ("デプロイメント名", "デプロイメント", ["デプロイ", "デプロイメント名"]),
        ("a-AAD", "AAD", []),
        ("AADs", "AAD", []),
        ("Azure OpenAI Studios", "Azure OpenAI Studio", []),
    ],
)
def test_a_form_inside_a_longer_word_is_let_be(text, form, words):
    assert not re.search(dictionary.pattern(form, words), text)
    assert re.search(dictionary.pattern(form, words), f" {form} ")


def told(language: str, text: str, monkeypatch) -> list[str]:
    """Return what prh alone says of a text."""
    only = json.dumps({"rules": {"prh": textlint.PRH}})
    monkeypatch.setattr(textlint, "configuration", lambda _: only)
    page = plain(Page("page.md", language, "page.md", text))
    said = textlint.lint(modules.ensure(), Path(), language, [page])
    return [message.text.split("\n")[0] for message in said]


@pytest.mark.parametrize("language", LANGUAGES)
def test_prh_finds_every_form_leads_to_its_name_and_refuses_no_name(language, monkeypatch):
    names = [term.names[language] for term in TERMS]
    wanted = [(form, name) for spoken, form, name in FORMS if spoken == language]
    text = "\n\n".join([*names, *(f"a {form} b" for form, _ in wanted)])
    assert told(language, text, monkeypatch) == [f"{form} => {name}" for form, name in wanted]


def test_an_entry_whose_test_fails_stops_the_linter(monkeypatch):
    wrong = {"expected": "サーバー", "pattern": "/サーバ/", "specs": [{"from": "サーバー", "to": "サーバー"}]}
    monkeypatch.setattr(dictionary, "rules", lambda *_: iter([wrong]))
    with pytest.raises(linter.LinterBroken, match="spec failed"):
        told("ja", "サーバ", monkeypatch)
