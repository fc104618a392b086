"""The issue forms are what GitHub accepts, equal in both languages, and take what the site fills in."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from pydantic import ValidationError

from scripts.hooks import repository
from tests.contributing.github_files import FORMS, GITHUB, KINDS, TEMPLATES, Said, form, load

LANGUAGES = ("ja", "en")
JAPANESE = ("ぁ", "ヿ")


def test_every_kind_of_form_exists_in_both_languages():
    assert KINDS
    assert [f"{kind}_{language}.yml" for kind in KINDS for language in sorted(LANGUAGES)] == FORMS
    assert sorted(path.name for path in TEMPLATES.iterdir()) == sorted([*FORMS, "config.yml"])


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_what_github_accepts(name):
    found = form(name)
    ids = [field.id for field in found.fields]
    labels = [field.attributes.label for field in found.fields]
    assert len(ids) == len(set(ids))
    assert len(labels) == len(set(labels))
    assert any(field.validations and field.validations.required for field in found.fields)


def test_names_and_titles_of_forms_differ():
    names, titles = zip(*((form(name).name, form(name).title) for name in FORMS), strict=True)
    assert len(set(names)) == len(set(titles)) == len(FORMS)


@pytest.mark.parametrize("kind", KINDS)
def test_both_languages_ask_the_same(kind):
    ja, en = (form(f"{kind}_{language}.yml") for language in LANGUAGES)
    assert ja.labels == en.labels
    assert [_outline(part) for part in ja.body] == [_outline(part) for part in en.body]


def _outline(part: Any) -> tuple[Any, ...]:
    if isinstance(part, Said):
        return (part.type, len(part.attributes.value.splitlines()))
    options = len(part.attributes.options) if part.type == "dropdown" else 0
    placeholder = getattr(part.attributes, "placeholder", None) is not None
    return part.type, part.id, part.validations, options, placeholder


@pytest.mark.parametrize("name", FORMS)
def test_a_form_speaks_its_own_language_in_whole_sentences(name):
    found = form(name)
    said = [found.description, *(field.attributes.description for field in found.fields)]
    end = "。" if name.endswith("_ja.yml") else "."
    # A # after a space would have cut the rest of a sentence off as a comment.
    assert [sentence for sentence in said if not sentence.endswith(end)] == []
    labels = [found.name, *(field.attributes.label for field in found.fields)]
    is_japanese = [any(JAPANESE[0] <= letter <= JAPANESE[1] for letter in label) for label in said]
    assert set(is_japanese) == {name.endswith("_ja.yml")}
    assert labels


@pytest.mark.parametrize("name", FORMS)
def test_every_form_warns_that_it_is_public(name):
    said = " ".join(part.attributes.value for part in form(name).body if isinstance(part, Said))
    assert ("公開されます" if name.endswith("_ja.yml") else "public") in said


def test_the_labels_that_forms_give_are_declared_and_used():
    declared = load(GITHUB / "labels.yml")
    assert all(set(label) == {"name", "description", "color"} for label in declared)
    assert all(len(label["description"]) <= 100 for label in declared)
    given = {label for name in FORMS for label in form(name).labels}
    assert given == {label["name"] for label in declared}
    assert len(declared) == len(given)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_link_of_a_page_opens_a_form_that_takes_what_it_fills_in(language):
    page: Any = SimpleNamespace(
        file=SimpleNamespace(src_uri=f"{language}/client/choose.md"),
        canonical_url="https://a.example/client/choose/",
    )
    address = repository.report_address("https://github.com/example/site", page, language)
    filled = dict(parse_qsl(urlsplit(address).query, strict_parsing=True))
    opened = form(filled.pop("template"))
    assert filled.pop("title").startswith(opened.title)
    # GitHub fills fields of text alone from an address.
    assert filled.keys() <= {field.id for field in opened.fields if field.type in {"input", "textarea"}}
    assert filled == {"page": page.canonical_url}


def test_the_chooser_leads_elsewhere_what_cannot_be_dealt_with_here():
    config = load(TEMPLATES / "config.yml")
    assert set(config) == {"blank_issues_enabled", "contact_links"}
    assert config["blank_issues_enabled"] is False
    assert config["contact_links"]
    for link in config["contact_links"]:
        assert set(link) == {"name", "url", "about"}
        assert link["url"].startswith("https://")
        assert " / " in link["name"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("type: input", "type: text"),
        ("id: page", "id: the page"),
        ("name: Report", "name2: Report"),
        ("    validations:", "    validation:"),
        ("labels: [page]", "labels: []"),
        ("description: Quote", "help: Quote"),
        ("name: Report a problem with a page", "name: ''"),
        ("        - It is wrong", "        - true"),
        ("    id: found", "    id: found\n    id: again"),
    ],
    ids=lambda text: text.strip(),
)
def test_a_form_that_github_would_refuse_is_noticed(old, new, tmp_path):
    text = (TEMPLATES / "page_en.yml").read_text("utf-8")
    assert old in text
    (tmp_path / "page_en.yml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises((ValidationError, AssertionError, ValueError)):
        form("page_en.yml", tmp_path)
