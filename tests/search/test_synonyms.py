from __future__ import annotations

import json

import pytest

from scripts.pages import glossary
from scripts.search.synonyms import FILE, load, other_names

GROUPS = load(glossary.load())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("クォータを増やす", "quota"),
        ("Raise your quota", "クォータ"),
        ("サンプル コードの扱い", "サンプルコード"),
        ("Sample code", "サンプルコード"),
        ("pull request を送れるか", "プルリクエスト"),
        ("401 が返る", "認証エラー"),
        ("認証エラー", "401"),
        ("サポート リクエスト", "サポートリクエスト"),
    ],
)
def test_a_text_is_found_under_its_other_names(text: str, expected: str) -> None:
    assert expected in other_names(text, GROUPS)


@pytest.mark.parametrize(
    ("text", "absent"),
    [("1.401.0 を入れる", "認証エラー"), ("prefix of spins", "固定"), ("x4291", "rate limit")],
)
def test_part_of_a_word_or_version_is_no_name(text: str, absent: str) -> None:
    assert absent not in other_names(text, GROUPS)


def test_what_the_text_says_itself_is_not_repeated() -> None:
    assert "クォータ" not in other_names("クォータ (quota)", GROUPS)


def test_no_name_stands_in_two_groups_of_the_file() -> None:
    names = [name for group in json.loads(FILE.read_text(encoding="utf-8"))["groups"] for name in group]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_the_file_is_sorted() -> None:
    groups = json.loads(FILE.read_text(encoding="utf-8"))["groups"]
    assert groups == sorted(groups, key=lambda group: group[0])
