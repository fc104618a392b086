"""The check: its scope, what the glossary allows, and linters that do not run."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from scripts import check as command
from scripts.checks.table import CHECKS
from scripts.environments.node_packages import PackagesMissing
from scripts.pages import tree
from scripts.pages.scope import Scope
from scripts.pages.tree import Page, Tree
from scripts.prose import check, lint, reading
from scripts.prose.message import Message
from scripts.prose.plain import plain
from tests.pages.case_files import Case, write

MISSING = "npm could not install the linters of prose: no network"
README = (
    "# Name / 名前\n\n## 日本語\n\nサーバです。\n\n### 節\n\n文。\n\n## English\n\nServer.\n\n## Rest\n\nx\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Tree:
    files = {"docs/ja/page.md": "# 題\n\nサーバ\n", "docs/en/page.md": "# T\n\nAAD\n", "README.md": README}
    write(Case("", files, []), tmp_path)
    return tree.load(tmp_path)


def within(project: Tree, *paths: str) -> Tree:
    return dataclasses.replace(project, scope=Scope(frozenset(paths), "named"))


def said_of(page: Page, words: str, rule: str, text: str) -> Message:
    read = plain(page)
    return Message(read, read.text.index(words), rule, text)


def test_the_readme_is_read_once_a_language_in_its_own_part(project):
    parts = {page.language: page.text for page in reading.pages(project) if page.path == "README.md"}
    assert parts["ja"].split() == ["##", "日本語", "サーバです。", "###", "節", "文。"]
    assert parts["en"].split() == ["##", "English", "Server."]
    assert README.split("\n")[4] == parts["ja"].split("\n")[4]


def test_only_pages_in_scope_are_read_and_the_line_says_how_many(project):
    one = within(project, "docs/ja/page.md", "scripts/check.py")
    assert [page.path for page in reading.pages(one)] == ["docs/ja/page.md"]
    assert check.covered(one) == "1 page, named"
    assert check.covered(project) == "3 pages, all there are"


def test_without_pages_no_linter_is_started(project, monkeypatch):
    monkeypatch.setattr(lint.modules, "ensure", lambda: pytest.fail("a linter was asked for"))
    assert list(check.check(within(project, "scripts/check.py"))) == []


def test_the_command_says_what_it_covered(project, monkeypatch, capsys):
    monkeypatch.setattr(lint, "messages", lambda *_: [])
    assert command.main(["--only", "prose", "docs/ja/page.md"], project.root) == 0
    assert "s  1 page, named\n" in capsys.readouterr().out
    assert command.main(["--only", "prose", "--all-pages"], project.root) == 0
    assert "s  3 pages, all there are\n" in capsys.readouterr().out


def test_a_page_alone_is_still_read_by_the_check(project, monkeypatch, capsys):
    monkeypatch.setattr(lint, "messages", lambda *_: [])
    command.main(["docs/ja/page.md"], project.root)
    printed = capsys.readouterr().out
    assert "prose" in printed
    assert not re.search("^(ok|FAILED) +types", printed, re.MULTILINE)


def test_linters_that_cannot_be_installed_are_told_in_a_sentence(project, monkeypatch):
    def missing():
        raise PackagesMissing(MISSING)

    monkeypatch.setattr(lint.modules, "ensure", missing)
    (told,) = map(str, check.check(project))
    assert told.startswith(f"scripts/prose/package.json:1: found {MISSING}; expected linters that run")


SERVER = "サーバ => サーバー\ndocs/data/glossary.json, server"
SERVICE = "Azure OpenAI Service => Azure OpenAI\ndocs/data/glossary.json, azure-openai"


@pytest.mark.parametrize(
    ("name", "text", "words", "said", "is_told"),
    [
        ("page.md", "サーバ\n", "サーバ", SERVER, True),
        ("page.md", "a「サーバの設定」\n", "サーバ", SERVER, False),
        ("page.md", "「a」サーバ「b」\n", "サーバ", SERVER, True),
        ("page.md", "Azure OpenAI Service\n", "Azure", SERVICE, True),
        ("about/disclaimer.md", "Azure OpenAI Service\n", "Azure", SERVICE, False),
    ],
)
def test_forms_may_stay_in_quotes_and_where_the_glossary_says(
    name, text, words, said, is_told, project, monkeypatch
):
    message = said_of(Page(f"docs/ja/{name}", "ja", name, text), words, "prh", said)
    monkeypatch.setattr(lint, "messages", lambda *_: [message])
    assert bool(check.messages(project)) is is_told


def test_a_line_number_of_the_plain_text_is_not_told():
    page = Page("docs/ja/page.md", "ja", "page.md", "# 長い\n")
    message = said_of(page, "長い", "sentence-length", "Line 9 sentence length(120) exceeds 100.\nOver 20.")
    assert check.finding(message).found == "“長い” (sentence-length: sentence length(120) exceeds 100)"


def test_a_sentence_that_is_too_long_is_told_with_its_words_counted():
    text = "# T\n\nHow to `list all` of the models, e.g. here. Next.\n"
    page = Page("docs/en/page.md", "en", "page.md", text)
    message = said_of(page, "How", "en-max-word-count", "Exceeds the maximum word count of 5.")
    assert "Exceeds the maximum word count of 5, it has" in check.finding(message).found


def test_what_a_rule_says_of_a_line_twice_is_told_once(project, monkeypatch):
    page = Page("docs/ja/page.md", "ja", "page.md", "A も B も C も同じです。\n次も。\n")
    again = [said_of(page, words, "no-doubled-joshi", '助詞 "も"。\n\n- も') for words in ("B", "C", "次")]
    other = said_of(page, "C", "no-doubled-joshi", '助詞 "の"。')
    assert check.once_a_line([*again, other]) == [again[0], again[2], other]
    monkeypatch.setattr(lint, "messages", lambda *_: [*again, other])
    assert len(list(check.check(project))) == 3


def test_it_runs_beside_the_others():
    assert CHECKS["prose"].is_outside
    assert CHECKS["prose"].covered
