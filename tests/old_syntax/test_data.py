"""The data, its schema, and where its entries lead."""

from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from scripts.old_syntax import store
from scripts.old_syntax.model import Entry
from scripts.old_syntax.targets import NoTarget, heading
from scripts.old_syntax.words import WORDS
from scripts.records import BadData

DATA = store.load()


def test_data_that_is_missing_or_wrong_is_named(tmp_path) -> None:
    with pytest.raises(BadData, match=r"old-syntax\.json is missing"):
        store.load(tmp_path)
    value = json.loads((store.DATA / store.NAME).read_text(encoding="utf-8"))
    value["entries"][0]["since"] = "soon"
    (tmp_path / store.NAME).write_text(json.dumps(value), encoding="utf-8")
    with pytest.raises(BadData, match="entries/0/since"):
        store.load(tmp_path)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("entry", DATA.entries, ids=lambda entry: entry.id)
def test_it_leads_to_a_heading_in_both_languages(entry: Entry, language) -> None:
    assert heading(entry, language)


@pytest.mark.parametrize("changed", [{"page": "upgrade/no-such-page.md"}, {"anchor": "no-such-heading"}])
def test_a_target_that_does_not_exist_is_named(changed) -> None:
    with pytest.raises(NoTarget, match="no-such"):
        heading(DATA.entries[0].model_copy(update=changed), "ja")


@pytest.mark.parametrize(
    "changed",
    [{"error": None}, {"prints": "x"}, {"silent": True}, {"printed_before": "x"}, {"beside": "xxx"}],
)
def test_an_entry_tells_how_its_program_ends(changed) -> None:
    with pytest.raises(ValidationError):
        Entry.model_validate(DATA.entries[0].model_dump() | changed)


def test_both_languages_say_it_with_the_same_code() -> None:
    for entry in DATA.entries:
        assert sorted(entry.ja.split("`")[1::2]) == sorted(entry.en.split("`")[1::2]), entry.id
        assert entry.ja.endswith("。")
        assert entry.en.endswith(".")
