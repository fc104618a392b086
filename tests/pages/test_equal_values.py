"""Values of the front matter that must be equal, carried over from the language that changed them."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.checks.fixing import mended
from scripts.pages import tree
from scripts.pages.equal_values import with_values_of
from tests.pages.case_files import Case, write
from tests.translation.small_project import Project

JA = """---
title: 題名の例
original: ja
checked: 2026-11-23
tags: [support]
sources:
  - url: https://example.com/a
    what: 公式の説明
    read: 2026-11-22
  - url: https://example.com/b
    what: 別の説明
    read: 2026-11-22
history:
  - date: 2026-11-23
    what: 初版。
---
# 題名
"""
EN = JA.replace("題名の例", "A title").replace("公式の説明", "Official").replace("題名", "Title")
SOURCE = "  - url: https://example.com/b\n    what: 別の説明\n    read: 2026-11-22\n"

CARRIED = {
    "the day of the check": ("checked: 2026-11-23", "checked: 2026-11-25"),
    "tags": ("tags: [support]", "tags: [support, rest]"),
    "an address": ("url: https://example.com/b", "url: https://example.com/c"),
    "the day of a change": ("- date: 2026-11-23", "- date: 2026-11-24"),
    "the day of one source of two": (SOURCE, SOURCE.replace("-22", "-25")),
}
FIRST = "  - url: https://example.com/a\n    what: 公式の説明\n    read: 2026-11-22\n"
LEFT = {
    "the title": ("title: 題名の例", "title: 別の題名"),
    "the language of the original": ("original: ja", "original: en"),
    "a key that is gone": ("checked: 2026-11-23\n", ""),
    "a source that is gone": (FIRST, ""),
    "a list on several lines": ("tags: [support]", "tags:\n  - rest"),
}


@pytest.mark.parametrize("change", CARRIED)
def test_what_one_language_changed_is_carried_to_the_other(change: str) -> None:
    old, new = CARRIED[change]
    assert JA.count(old) == 1
    theirs, ours = JA.replace(old, new), EN.replace(old, new)
    assert with_values_of(EN, theirs, EN, JA) == ours != EN
    assert with_values_of(ours, theirs, EN, JA) == ours


@pytest.mark.parametrize("change", LEFT)
def test_what_a_machine_cannot_know_is_left(change: str) -> None:
    old, new = LEFT[change]
    assert JA.count(old) == 1
    assert with_values_of(EN, JA.replace(old, new), EN, JA) == EN


def test_a_value_that_both_changed_is_left_in_both() -> None:
    theirs, ours = (
        JA.replace("checked: 2026-11-23", "checked: 2026-11-25"),
        EN.replace("checked: 2026-11-23", "checked: 2026-11-24"),
    )
    assert with_values_of(ours, theirs, EN, JA) == ours
    assert with_values_of(theirs, ours, JA, EN) == theirs


def test_values_that_differed_in_the_last_commit_are_left() -> None:
    before = EN.replace("checked: 2026-11-23", "checked: 2026-11-01")
    theirs = JA.replace("checked: 2026-11-23", "checked: 2026-11-25")
    assert with_values_of(before, theirs, before, JA) == before


def test_git_knows_which_of_the_two_was_changed(tmp_path: Path) -> None:
    write(Case("", {"docs/ja/page.md": JA, "docs/en/page.md": EN}, []), tmp_path)
    project = Project(tmp_path, "ja")
    project.git("init", "--quiet")
    project.change("docs/en/page.md", "tags: [support]", "tags: [rest]")
    assert project.read("docs/ja/page.md") == mended(tree.load(tmp_path)).pages[0].text
    project.change("docs/en/page.md", "tags: [rest]", "tags: [support]")
    project.commit()
    project.change("docs/en/page.md", "tags: [support]", "tags: [rest]")
    once = mended(tree.load(tmp_path))
    assert [page.head.values["tags"] for page in once.pages] == [["rest"], ["rest"]]
    assert mended(once) == once
