from __future__ import annotations

import json

from scripts.pages import glossary
from scripts.search.synonyms import FILE, load

GROUPS = load(glossary.load())
TYPED = json.loads(FILE.read_text(encoding="utf-8"))["groups"]


def test_names_of_the_file_and_of_the_glossary_stand_for_each_other() -> None:
    assert any({"401", "認証エラー"} <= group for group in GROUPS)
    assert any({"deployment", "デプロイ"} <= group for group in GROUPS)


def test_no_name_stands_in_two_groups_of_the_file() -> None:
    names = [name for group in TYPED for name in group]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_every_group_has_two_names_and_the_file_is_sorted() -> None:
    assert [group for group in TYPED if len(group) < 2] == []
    assert sorted(TYPED, key=lambda group: group[0]) == TYPED
