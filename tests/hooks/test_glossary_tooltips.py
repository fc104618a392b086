from __future__ import annotations

import pytest

from scripts.hooks.glossary_tooltips import explained, terms_by_form
from scripts.pages.glossary import Term


def term(id_: str, ja: str, en: str, group: str = "service") -> Term:
    notes = {"ja": f"{ja}の意味。", "en": f"Meaning of `{en}`."}
    return Term(id_, group, {"ja": ja, "en": en}, notes, {}, {})


TERMS = terms_by_form(
    [
        term("quota", "クォータ", "quota"),
        term("deployment", "デプロイ", "deployment"),
        term("deployment-name", "デプロイ名", "deployment name"),
        term("scope", "スコープ", "scope"),
        term("inference", "推論", "inference"),
        term("sla", "サービス レベル アグリーメント (SLA)", "service level agreement (SLA)"),
        term("entra-id", "Microsoft Entra ID", "Microsoft Entra ID"),
        term("server", "サーバー", "server", group="general"),
        term("double", "模擬サーバー", "double", group="site"),
    ]
)


def in_japanese(html: str) -> str:
    return explained(html, TERMS, "ja")


def test_only_the_first_use_is_explained() -> None:
    html = in_japanese("<p>クォータ、クォータ</p><p>クォータ</p>")
    assert html == '<p><abbr title="クォータの意味。">クォータ</abbr>、クォータ</p><p>クォータ</p>'


def test_both_languages_names_count_as_one_term() -> None:
    assert in_japanese("<p>quota とクォータ</p>").count("<abbr") == 1


def test_the_explanation_is_in_the_language_of_the_page_and_without_markup() -> None:
    assert explained("<p>Your Quota ends.</p>", TERMS, "en") == (
        '<p>Your <abbr title="Meaning of quota.">Quota</abbr> ends.</p>'
    )


def test_a_compound_wins_over_its_parts() -> None:
    html = in_japanese("<p>デプロイ名とデプロイ</p>")
    assert html == (
        '<p><abbr title="デプロイ名の意味。">デプロイ名</abbr>と'
        '<abbr title="デプロイの意味。">デプロイ</abbr></p>'
    )


@pytest.mark.parametrize(
    "word", ["マイクロスコープ", "スコープス", "再推論", "quotas2", "my_quota", "microsoft entra id"]
)
def test_a_part_of_a_longer_word_is_no_term(word: str) -> None:
    assert in_japanese(f"<p>{word}</p>") == f"<p>{word}</p>"


@pytest.mark.parametrize(
    "html",
    [
        "<h2>クォータ</h2>",
        "<code>quota</code>",
        "<pre><span>quota</span></pre>",
        '<a href="x">クォータ</a>',
        '<span class="mark">クォータ</span>',
        "<label>クォータ</label>",
        "<summary>クォータ</summary>",
        "<svg><text>クォータ</text></svg>",
        '<img alt="クォータ">',
    ],
)
def test_headings_code_links_and_badges_stay(html: str) -> None:
    assert in_japanese(html) == html


def test_a_term_counts_where_it_is_used_first_outside_of_those() -> None:
    assert in_japanese("<h2>クォータ</h2><p>クォータ</p>").endswith('意味。">クォータ</abbr></p>')


@pytest.mark.parametrize(
    "words", ["SLA", "service level agreement", "service level\nagreement", "Service level agreement"]
)
def test_long_and_short_forms_are_found_even_across_a_line(words: str) -> None:
    assert in_japanese(f"<p>{words}</p>").count("<abbr") == 1


def test_general_words_and_words_of_this_site_are_not_explained() -> None:
    assert in_japanese("<p>サーバーと double</p>") == "<p>サーバーと double</p>"


def test_explaining_twice_changes_nothing_more() -> None:
    once = in_japanese("<p>クォータとデプロイ名</p>")
    assert in_japanese(once) == once
