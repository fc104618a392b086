"""What makes a translation stale, and what does not."""

from __future__ import annotations

import pytest

from scripts.translation import stale_sections
from scripts.translation.sections import hashes

ORIGINAL = """---
title: 題名
description: 説明です。
checked: 2026-11-23
history:
  - date: 2026-11-23
    what: 初版。
---
# 題名

最初に[読む](a.md)ところです。

## 節 {#one}

本文です。詳しくは <https://example.com/a> にあります。

```python
--8<-- "client/a.py"
```

```shell
pip install a
```

## 次の節 {#two}

終わりです。<span class="mark official">公式</span>

- **強い**言葉と `__init__` です。

| 甲 | 乙 |
|---|---|
| 1 | 2 |
"""

COSMETIC = {
    "a link target": ("](a.md)", "](../b.md#c)"),
    "a bare address": ("https://example.com/a", "https://example.com/b"),
    "another snippet": ('"client/a.py"', '"client/b.py"'),
    "white space": ("本文です。", "本文です。\n\n"),
    "a line break": ("本文です。詳しく", "本文です。\n詳しく"),
    "a comment": ("終わりです。", "<!-- 後で -->終わりです。"),
    "the day of the check": ("checked: 2026-11-23", "checked: 2026-11-24"),
    "underscores for stars": ("**強い**言葉", "__強い__ 言葉"),
    "another bullet": ("- **強い**", "* **強い**"),
    "the rule of a table": ("|---|---|", "| :--- | ----: |"),
    "the source of a mark": ('"mark official">', '"mark official" data-source="faq">'),
    "the history": ("初版。", "誤字を直しました。"),
}
REAL = {
    "the title": ("title: 題名", "title: 新しい題名", ["top"]),
    "the description": ("説明です。", "別の説明です。", ["top"]),
    "the introduction": ("ところです。", "場所です。", ["top"]),
    "a heading": ("## 節", "## 新しい節", ["one"]),
    "a sentence": ("本文です。", "本文でした。", ["one"]),
    "a number": ("終わりです。", "終わりは 3.4.0 です。", ["two"]),
    "underscores in code": ("`__init__`", "`**init**`", ["two"]),
    "emphasis": ("**強い**", "強い", ["two"]),
    "another mark": ("mark official", "mark ours", ["two"]),
    "a cell": ("| 1 | 2 |", "| 1 | 3 |", ["two"]),
    "a typed command": ("pip install a", "pip install b", ["one"]),
    "a new section": ("## 次の節", "## 間の節 {#middle}\n\n## 次の節", ["middle"]),
    "another id": ("{#two}", "{#second}", ["second", "two"]),
}


@pytest.mark.parametrize("change", COSMETIC)
def test_a_cosmetic_edit_leaves_the_translation_fresh(change):
    before, after = COSMETIC[change]
    assert before in ORIGINAL
    assert stale_sections(ORIGINAL.replace(before, after), hashes(ORIGINAL)) == []


@pytest.mark.parametrize("change", REAL)
def test_a_real_edit_names_its_section(change):
    before, after, sections = REAL[change]
    assert before in ORIGINAL
    assert stale_sections(ORIGINAL.replace(before, after), hashes(ORIGINAL)) == sections


def test_a_hash_is_eight_hexadecimal_digits():
    assert all(len(value) == 8 and int(value, 16) >= 0 for value in hashes(ORIGINAL).values())


def test_a_hash_that_yaml_reads_as_a_number_still_counts():
    stamp = {section: int(value) if value.isdigit() else value for section, value in hashes(ORIGINAL).items()}
    assert stale_sections(ORIGINAL, stamp) == []
