"""The catalogue of errors: its size, its schema, its pages, and what is made of it."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from pydantic import ValidationError

from scripts.errors import catalogue, entry_box, finder_index, message_index
from scripts.errors.model import Desk, Error, ErrorData, Owner, Wording
from scripts.errors.words import BOX, DESKS, FINDER, INDEX, OWNERS, SAID_BY
from scripts.hooks import errors as hook
from scripts.setup import ROOT

DATA = catalogue.load()
LANGUAGES = ("ja", "en")
INCLUDE = re.compile(r"--8<-- \"|\]\((?!https?:)[^)]*(?:\.md|#)")


def page(language: str, name: str) -> Path:
    return ROOT / "docs" / language / "errors" / f"{name}.md"


def section(error: Error, language: str) -> str:
    """Return an entry's section of its page."""
    text = page(language, error.page).read_text(encoding="utf-8")
    found = re.search(rf"^## [^\n]*{{#{error.id}}}\n(?P<body>.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"{page(language, error.page)}: no heading with the id {error.id}"
    return found["body"]


def test_it_holds_45_entries_and_30_that_were_reproduced() -> None:
    assert len(DATA.errors) >= 45
    assert sum(error.is_reproduced for error in DATA.errors) >= 30
    assert len(DATA.by_id()) == len(DATA.errors)


def test_what_nobody_reproduced_or_only_azure_says_names_its_source() -> None:
    others = [
        error for error in DATA.errors if not error.is_reproduced or error.said_by in {"service", "gateway"}
    ]
    assert others
    assert [error.id for error in others if error.source is None] == []


def test_an_entry_without_case_and_without_source_is_refused() -> None:
    with pytest.raises(ValidationError, match="needs a source"):
        made(wordings=(Wording(text="Some words."),))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("error", DATA.errors, ids=lambda error: error.id)
def test_an_entry_has_its_section_with_the_message_first_and_a_way_to_a_program(
    error: Error, language: str
) -> None:
    body = section(error, language)
    assert body.lstrip().startswith(f"<!-- error:{error.id} -->")
    assert INCLUDE.search(body), "neither a program nor a link to where one is"


LEADS = {
    "ja": ("**原因**", "**見分け方**", "**確かめる**", "**直す**", "**問い合わせる**"),
    "en": ("**Cause**", "**Look-alikes**", "**Check**", "**Fix**", "**Whom to ask**"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("error", DATA.errors, ids=lambda error: error.id)
def test_an_entry_says_cause_look_alikes_check_fix_and_whom_to_ask(error: Error, language: str) -> None:
    body = section(error, language)
    places = [body.find(lead) for lead in LEADS[language]]
    assert -1 not in places, [lead for lead, at in zip(LEADS[language], places, strict=True) if at < 0]
    assert places == sorted(places)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_has_every_message(language) -> None:
    html = message_index.render(DATA, language, lambda target: target)
    assert all(f'href="{error.address}"' in html for error in DATA.errors)
    assert "<script" not in html


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("error", DATA.errors, ids=lambda error: error.id)
def test_a_box_shows_each_form_to_the_letter(error: Error, language) -> None:
    html = entry_box.render(error, language, lambda target: target)
    shown = [unescape(text) for text in re.findall(r"<code>(.*?)</code></pre>", html)]
    assert shown == [wording.text for wording in error.wordings]


def test_a_message_is_never_markup() -> None:
    wordings = (Wording(text="<script>alert(1)</script>\n</code>", releases=">=1.0,<2", cases=("x",)),)
    html = entry_box.render(made(wordings=wordings), "en", lambda target: target)
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;&#10;&lt;/code&gt;" in html
    assert "openai &gt;=1.0, &lt;2" in html


@pytest.mark.parametrize("words", [BOX, INDEX, FINDER, OWNERS, DESKS, SAID_BY])
def test_both_languages_have_the_same_words(words) -> None:
    assert words["ja"].keys() == words["en"].keys()
    assert all(words[language].values() for language in LANGUAGES)


def test_every_owner_and_desk_has_its_words() -> None:
    assert set(OWNERS["ja"]) == set(Owner)
    assert set(DESKS["ja"]) == set(Desk)


def test_the_finder_knows_class_status_and_code_of_a_message() -> None:
    known = finder_index.entry(DATA.by_id()["deployment-not-found"], "en")
    assert known["classes"] == ["InvalidRequestError", "NotFoundError"]
    assert known["statuses"] == ["404"]
    assert known["codes"] == ["DeploymentNotFound"]


def test_an_unknown_marker_is_told_with_its_line() -> None:
    found = hook.first_fault("# A\n\n<!-- error:no-such -->\n", "docs/en/index.md", DATA)
    assert str(found).startswith(
        "docs/en/index.md:3: found the marker <!-- error:no-such -->; expected the id"
    )


def test_a_page_that_leaves_an_entry_out_is_told_which() -> None:
    found = hook.first_fault("# A\n", "docs/en/errors/content-filter.md", DATA)
    assert "no section for content-filter" in str(found)


def made(**changed) -> Error:
    given = {"id": "an-id", "page": "page", "ja": "名前です", "en": "A name", "owner": Owner.CALLER}
    return Error(**{**given, "ask": (Desk.YOURSELF,), "said_by": "python", **changed})


def test_a_file_that_is_no_catalogue_is_told_in_one_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "errors.json"
    broken.write_text('{"$schema": "errors.schema.json", "errors": [{"id": "A b"}]}', encoding="utf-8")
    with pytest.raises(catalogue.records.BadData, match=r"^docs/data/errors\.json, at errors/0"):
        catalogue.load(broken)


def test_an_empty_catalogue_has_no_entries() -> None:
    assert ErrorData(errors=()).by_id() == {}
