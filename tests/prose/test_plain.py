"""A page as the linters read it, and the way back."""

from __future__ import annotations

import pytest

from scripts.pages.tree import Page
from scripts.prose.plain import Plain, plain


def read(text: str) -> Plain:
    return plain(Page("docs/ja/page.md", "ja", "page.md", text))


def lines(text: str) -> list[str]:
    return [line for line in read(text).text.split("\n") if line]


SEEN = {
    "code and includes go": ('前。\n\n```text\n中\n```\n\n--8<-- "a.md"\n\n後。\n', ["前。", "後。"]),
    "a comment goes": ("<!-- data:glossary -->\n前 <!-- 中 --> 後\n<!-- a\nb -->\n", ["前  後"]),
    "an id and attributes go": ("## 題 {#title}\n![図](a.svg){.wide}\n", ["## 題", "[図](a.svg)"]),
    "a badge goes with its word": (
        '文。<span class="mark official" data-source="a b">公式</span> 次。\n',
        ["文。 次。"],
    ),
    "a label goes with its word": ('<span class="label azure">Azure</span> の行\n', [" の行"]),
    "other tags go, their words stay": ("<kbd>Enter</kbd> を<br>押す\n", ["Enter を押す"]),
    "bold marks go": ("**太字**の文。\n", ["太字の文。"]),
    "code spans keep everything": ("`<b> **a** {#b}` です。\n", ["`<b> **a** {#b}` です。"]),
    "an address in brackets stays": ("<https://github.com/> です。\n", ["<https://github.com/> です。"]),
    "a line of bold words is a heading": ("**原因**\n\n文。\n", ["# 原因", "文。"]),
    "a definition is a paragraph below a heading": ("用語\n:   説明。\n", ["# 用語", "説明。"]),
    "cells are items": ("| a | `b|c` |\n|---|:-:|\n| | d \\| e |\n", ["- a", "- `b|c`", "- d \\| e"]),
    "a box loses its indent": (
        '!!! note "題"\n\n    文。\n\n    - 項目\n\n        続き\n\n後。\n',
        ["# 題", "文。", "- 項目", "    続き", "後。"],
    ),
    "a box without a title has none": ("??? note\n    文。\n", ["文。"]),
    "boxes nest": (
        '=== "v1 API"\n\n    !!! tip inline end "枠"\n\n        文。\n',
        ["# v1 API", "# 枠", "文。"],
    ),
    "a box in a list stays in it": (
        '1. 手順\n\n    === "タブ"\n\n        文。\n',
        ["1. 手順", "    # タブ", "    文。"],
    ),
    "code in a box goes": ('=== "タブ"\n\n    ```text\n    中\n    ```\n\n    文。\n', ["# タブ", "文。"]),
}


@pytest.mark.parametrize("case", SEEN)
def test_what_a_reader_sees(case: str) -> None:
    text, wanted = SEEN[case]
    assert lines(text) == wanted


def test_the_release_that_a_hook_puts_in_is_a_release():
    since = '<span class="since">a.question</span>'
    assert lines(f"{since} {since} 以降\n") == ["1.0.0 1.38.0 以降"]


def test_front_matter_is_prose():
    text = (
        '---\ntitle: "404: 題"\ndescription: 説明です。\noriginal: ja\nsources:\n'
        "  - url: https://github.com/\n    what: '記事'\n    read: 2026-11-23\n"
        "history:\n  - date: 2026-11-23\n    what: 初版。\n---\n# 別の題\n"
    )
    assert lines(text) == ["# 404: 題", "説明です。", "- 記事", "- 初版。", "# 別の題"]


def test_a_title_that_is_the_heading_is_read_once():
    assert lines("---\ntitle: 題\n---\n# 題\n") == ["# 題"]


PAGE = """---
title: "題の印"
description: 説明の印です。
---
# 別

!!! note "枠の印"

    **太** <span class="mark ours">x</span> 本文の印。

| a | 表の印 |
|---|---|

用語
:   定義の印。
"""


def test_every_place_leads_back_to_the_page():
    page = read(PAGE)
    source = PAGE.split("\n")
    marks = [offset for offset, letter in enumerate(page.text) if letter == "印"]
    places = [page.place(offset) for offset in marks]
    assert [place.line for place in places] == [2, 3, 7, 9, 11, 15]
    assert all(source[place.line - 1][place.column] == "印" for place in places)


def test_units_of_utf_16_are_counted_as_characters():
    page = read("𠮷田\n")
    before = page.text.index("𠮷")
    assert page.text[page.offset(before + 2)] == "田"
