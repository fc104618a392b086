from __future__ import annotations

from scripts.hooks.since import linked

BADGE = '<p>a <span class="since">1.106.0</span> b</p>'


def test_a_badge_leads_to_the_notes_of_its_release_in_japanese() -> None:
    expected = '<p>a <a class="since" href="../../releases/1/#v1-106-0">1.106.0 以降</a> b</p>'
    assert linked(BADGE, "client/choose/", "ja") == expected


def test_a_badge_stays_in_the_language_of_its_page() -> None:
    expected = '<p>a <a class="since" href="../../releases/1/#v1-106-0">since 1.106.0</a> b</p>'
    assert linked(BADGE, "en/client/choose/", "en") == expected


def test_other_spans_stay() -> None:
    html = '<span class="mark official">公式</span><span class="since">soon</span>'
    assert linked(html, "", "ja") == html
