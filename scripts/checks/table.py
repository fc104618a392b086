"""The checks by name. The pages about/how-we-check and about/contribute have an entry for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from scripts.checks import tools
from scripts.claims import rules as claims
from scripts.pages import (
    data_files,
    download_addresses,
    front_matter_rules,
    headings,
    includes,
    links,
    parity,
    secret_values,
    sentences,
    snippet_rules,
    spacing,
    unfinished,
)
from scripts.pages.finding import Finding
from scripts.pages.tree import Tree
from scripts.prose import check as prose
from scripts.translation import freshness
from scripts.workflows import rules as workflows


@dataclass(frozen=True)
class Check:
    """One check."""

    run: Callable[[Tree], Iterable[Finding]]
    """What finds faults."""
    what: dict[str, str]
    """What it looks at, in one line for each language."""
    is_outside: bool = False
    """True when another process does the work, so that it can run beside the rest."""
    is_of_pairs: bool = False
    """True when what is wrong with one language of a page may be told on the other."""
    concerns: str = "*"
    """Pattern of the files it is about; when only others are named, it has nothing to say."""
    covered: Callable[[Tree], str] | None = None
    """Tells which pages it reads, for a check that keeps to the tree's scope; None for one that reads all."""


CHECKS = {
    "lint": Check(
        tools.ruff,
        {"ja": "Python のコードの書き方 (ruff)", "en": "style of the Python code (ruff)"},
        is_outside=True,
        concerns="*.py",
    ),
    "types": Check(
        tools.mypy,
        {"ja": "scripts/ の型 (mypy --strict)", "en": "types of scripts/ (mypy --strict)"},
        is_outside=True,
        concerns="scripts/*.py",
    ),
    "front-matter": Check(
        front_matter_rules.check,
        {
            "ja": "ページ冒頭の YAML の項目、順序、出典と日付、両言語での一致",
            "en": "the YAML at the top of a page: keys, order, sources with days, equal in both languages",
        },
    ),
    "headings": Check(
        headings.check,
        {"ja": "見出しの英語の id とその重複", "en": "an English id for every heading, used once"},
    ),
    "includes": Check(
        includes.check,
        {
            "ja": "2 行以上のコードが snippets/ から取り込まれ、そのファイルがあること",
            "en": "code of more than one line comes from snippets/, and the file exists",
        },
    ),
    "parity": Check(
        parity.check,
        {
            "ja": "日本語版と英語版の見出し、コード、表、注記、画像、印、リンク、数値の一致",
            "en": "headings, code, tables, admonitions, images, marks, links and literals agree",
        },
        is_of_pairs=True,
    ),
    "claims": Check(
        claims.check,
        {
            "ja": "公式・実測の印と出典の対応、食い違いの枠の日付、照合から 180 日を過ぎたページ (警告)",
            "en": "marks lead to a source, boxes of conflict have days; 180 days without a look is a warning",
        },
    ),
    "links": Check(
        links.check,
        {
            "ja": "リンク先とアンカーの存在、別の言語へ移るリンクがないこと",
            "en": "links and anchors lead somewhere, and stay in their language",
        },
    ),
    "sentences": Check(
        sentences.check,
        {"ja": "段落は 1 行に 1 文", "en": "one sentence a line in paragraphs"},
    ),
    "spacing": Check(
        spacing.check,
        {
            "ja": "日本語と半角文字の間の空白、句読点、全角英数字",
            "en": "spaces between Japanese and ASCII, punctuation, full-width letters",
        },
    ),
    "prose": Check(
        prose.check,
        {
            "ja": "変更したページの文章 (textlint)、用語集で「使わない」と決めた表記、英単語の綴り (cspell)",
            "en": "prose of changed pages (textlint), forms that the glossary avoids, spelling (cspell)",
        },
        is_outside=True,
        covered=prose.covered,
    ),
    "unfinished": Check(
        unfinished.check,
        {
            "ja": "新しいページに残った書きかけの印 (`TODO`) と確認表",
            "en": "placeholders (`TODO`) and the checklist that a new page starts with",
        },
    ),
    "secrets": Check(
        secret_values.check,
        {
            "ja": "キー、トークン、テナント ID、実在のホスト名がないこと",
            "en": "no keys, tokens, tenant ids or real host names",
        },
    ),
    "translations": Check(
        freshness.check,
        {
            "ja": "訳が原文の現在の文面に基づくこと (遅れは警告)",
            "en": "translations are stamped; being behind the original is a warning",
        },
        is_of_pairs=True,
    ),
    "data": Check(
        data_files.check,
        {"ja": "docs/data の JSON とスキーマの一致", "en": "JSON in docs/data keeps its schema"},
    ),
    "snippets": Check(
        snippet_rules.check,
        {
            "ja": "プログラムの先頭行、掲載ページ、実行の記録",
            "en": "a program's first line, a page that shows it, its recorded runs",
        },
    ),
    "workflows": Check(
        workflows.check,
        {
            "ja": "GitHub Actions のワークフローの権限、固定されたアクション、実行するコマンド",
            "en": "permissions, pinned actions and commands of the workflows of GitHub Actions",
        },
        concerns=".github/*",
    ),
    "downloads": Check(
        download_addresses.check,
        {
            "ja": "依存パッケージのファイルに取得元の URL がないこと",
            "en": "no download addresses in requirement files, no registry hosts anywhere",
        },
    ),
}


def render(lang: str) -> str:
    """Return the checks as a Markdown table in one language."""
    head = {"ja": ("検査", "見るもの"), "en": ("Check", "What it looks at")}[lang]
    rows = [
        f"| [`{name}`](contribute.md#check-{name}) | {check.what[lang]} |" for name, check in CHECKS.items()
    ]
    return "\n".join([f"| {head[0]} | {head[1]} |", "|---|---|", *rows])
