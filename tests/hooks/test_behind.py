from __future__ import annotations

from scripts.hooks.behind import behind_notice

TITLES = {"auth": "Authentication", "keys": "Keys &amp; tokens"}


def test_a_translation_that_is_up_to_date_says_nothing() -> None:
    assert behind_notice([], TITLES, "../../ja/", "en") == ""


def test_changed_sections_are_named_and_lead_to_the_original() -> None:
    html = behind_notice(["top", "auth"], TITLES, "../../../client/", "en")
    assert '<a href="../../../client/">Introduction</a>' in html
    assert '<a href="../../../client/#auth">Authentication</a>' in html


def test_a_section_that_the_translation_lacks_is_named_by_its_id() -> None:
    assert '<a href="../#new">new</a>' in behind_notice(["new"], TITLES, "../", "ja")
