"""Literals that both languages share."""

from __future__ import annotations

import pytest

from scripts.pages import inline
from scripts.pages.literals import of_line

SAME = [
    ("10 個", "Ten of them"),
    ("![図 429](a.ja.png) です", "![Figure](b.en.png)"),
    ("2026 年 10 月 22 日に公開", "released on October 22, 2026"),
    ("2026 年 10 月から", "since Oct. 2026"),
    ("2026 年 10 月 22 日", "22 October 2026"),
    ("2026-10-22 の時点", "as of 2026-10-22"),
    ("120 秒以内", "within 120 seconds"),
    ("約 5 分", "about 5 minutes"),
    ("6 か月", "six (6) months, a 6-month period"),
    ("1,000 件", "1000 cases"),
    ("`api_key` と `base_url`", "`base_url` and `api_key`"),
    (
        "[表](https://learn.microsoft.com/ja-jp/azure/x#a)",
        "[table](https://learn.microsoft.com/en-us/azure/x#a)",
    ),
    ('<span class="since">1.106.0</span>', '<span class="since">1.106.0</span>'),
    ("2 つの方法", "two ways"),
    ("1 分あたりのトークン数、1 日", "tokens per minute, a day"),
    ("`/deployments/{デプロイ名}/chat`、`<リソース>`", "`/deployments/{deployment}/chat`, `<resource name>`"),
]
OTHER = [
    ('`<span class="since">1.1</span>`', '`<span class="since">1.2</span>`'),
    ("ten of them", "eleven of them"),
    ("12 行", "13 lines"),
    ("3.4.0 から", "since 3.4.1"),
    ("404 が返る", "it returns 401"),
    ("60 秒", "60 minutes"),
    ("11 秒", "10 seconds"),
    ("1.5 秒", "2.5 seconds"),
    ("AZURE_OPENAI_API_KEY", "OPENAI_API_KEY"),
    ("2026 年 10 月 22 日", "October 23, 2026"),
    ('`{"model": "a"}`', '`{"model": "b"}`'),
    ("[a](../x.md#one)", "[a](../x.md#two)"),
]


@pytest.mark.parametrize(("japanese", "english"), SAME, ids=[pair[0] for pair in SAME])
def test_the_same_thing_in_other_words_is_the_same(japanese, english):
    assert set(of_line(japanese)) == set(of_line(english))


@pytest.mark.parametrize(("japanese", "english"), OTHER, ids=[pair[0] for pair in OTHER])
def test_another_thing_is_not(japanese, english):
    assert set(of_line(japanese)) != set(of_line(english))


def test_a_scheme_without_a_host_is_no_address() -> None:
    assert inline.link_targets("| [No https://](#missing-scheme) |") == ["#missing-scheme"]
