"""Mending what the linters can mend."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from scripts.pages import tree
from scripts.pages.scope import Scope
from scripts.pages.tree import Page
from scripts.prose import fixing, lint
from scripts.prose.fixing import Edit
from scripts.prose.linter import LinterBroken
from scripts.prose.message import Fix, Message
from scripts.prose.plain import plain
from tests.pages.case_files import read, write

CASES = Path(__file__).parents[1] / "pages" / "cases" / "prose"


def offered(text: str, old: str, new: str) -> Edit | None:
    """Return the edit for a fix that replaces words of the plain text."""
    page = plain(Page("docs/en/page.md", "en", "page.md", text))
    start = page.text.index(old)
    return fixing.edit_of(Message(page, start, "rule", "text", Fix(start, start + len(old), new)))


def test_a_fix_goes_to_its_place_on_the_page():
    assert offered('!!! note "a"\n\n    the the b\n', "the the", "the") == Edit(3, 4, 11, "the")


def test_a_fix_that_only_inserts_replaces_nothing():
    assert offered("ab\n", "", "x") == Edit(1, 0, 0, "x")


def test_a_fix_over_what_the_linter_did_not_see_is_left_to_a_person():
    assert offered("a<br> b\n", "a b", "c") is None
    assert offered("a\nb\n", "a\nb", "c") is None


def test_of_two_changes_of_one_place_the_first_is_made():
    edits = [Edit(1, 0, 3, "x"), Edit(1, 2, 5, "y"), Edit(1, 6, 7, "z"), Edit(2, 0, 1, "w")]
    assert fixing.edited("abcdefg\nh\n", edits) == "xdefz\nw\n"


def test_japanese_forms_are_mended_and_a_second_time_changes_nothing(tmp_path):
    write(read(CASES / "Japanese.txt"), tmp_path)
    assert fixing.fix(tree.load(tmp_path)) == ["docs/ja/page.md"]
    once = (tmp_path / "docs/ja/page.md").read_text("utf-8")
    assert "サーバーのユーザーがデプロイ名を調べます。\n`サーバ` はそのままです。" in once
    assert "[ブラウザー](ブラウザ.md)です。" in once
    assert "「サーバの設定」" in once
    assert "    枠の中のサーバーです。" in once
    assert "    サーバはコードです" in once
    assert "| 表のサーバー | `サーバ` |" in once
    assert fixing.fix(tree.load(tmp_path)) == []


def test_pages_out_of_scope_and_english_forms_are_left_alone(tmp_path):
    write(read(CASES / "English.txt"), tmp_path)
    page = tmp_path / "docs/en/page.md"
    before = page.read_text("utf-8")
    away = dataclasses.replace(tree.load(tmp_path), scope=Scope(frozenset(), "named"))
    assert fixing.fix(away) == []
    assert page.read_text("utf-8") == before
    assert fixing.fix(tree.load(tmp_path)) == ["docs/en/page.md"]
    after = before.replace("Javascript", "JavaScript").replace("no more than", "at most")
    assert page.read_text("utf-8") == after


def test_without_linters_nothing_is_mended_and_the_check_tells_why(tmp_path, monkeypatch):
    def broken(*_):
        raise LinterBroken("no linters")

    monkeypatch.setattr(lint, "messages", broken)
    write(read(CASES / "Japanese.txt"), tmp_path)
    assert fixing.fix(tree.load(tmp_path)) == []
