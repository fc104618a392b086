"""The notice at the top of a translation that is behind."""

from __future__ import annotations

import pytest

from scripts.hooks.behind import behind_notice, titles_of

TITLES = {"auth": "Authentication", "keys": "Keys &amp; tokens"}


def test_a_translation_that_is_up_to_date_says_nothing() -> None:
    assert behind_notice([], TITLES, TITLES, "../../ja/", "en") == ""


def test_changed_sections_are_named_and_lead_to_the_original() -> None:
    html = behind_notice(["top", "auth"], TITLES, TITLES, "../../../client/", "en")
    assert '<a href="../../../client/">Introduction</a>' in html
    assert '<a href="../../../client/#auth">Authentication</a>' in html


def test_the_notice_speaks_the_language_of_its_page() -> None:
    html = behind_notice(["top", "auth"], {"auth": "認証"}, ["auth"], "../en/", "ja")
    assert "英語の原文が先に更新されています" in html
    assert '<a href="../en/">冒頭</a> · <a href="../en/#auth">認証</a>' in html


@pytest.mark.parametrize(
    ("spoken", "said"), [("en", "Old (removed from the original)"), ("ja", "Old (原文では削除)")]
)
def test_a_section_that_the_original_lost_is_named_without_a_link(spoken, said) -> None:
    html = behind_notice(["auth", "old"], {**TITLES, "old": "Old"}, TITLES, "../", spoken)
    assert said in html
    assert html.count("<a ") == 1


def test_a_section_that_the_translation_lacks_is_named_as_in_the_original() -> None:
    there = titles_of("# 題名\n\n## `base_url` と <a> の **順** {#new}\n")
    assert there == {"new": "<code>base_url</code> と &lt;a&gt; の 順"}
    html = behind_notice(["new"], there, there, "../", "en")
    assert f'<a href="../#new">{there["new"]}</a>' in html
