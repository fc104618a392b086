from __future__ import annotations

import pytest

from scripts.hooks.since import linked
from tests.behaviour.measured import data, question

BADGE = '<p>a <span class="since">1.106.0</span> b</p>'
MEASURED = data(question("credentials.callable-key", ("1.0.0", "1.105.0", "no"), ("1.106.0", "3.0.0", "yes")))


def test_a_badge_leads_to_the_notes_of_its_release_in_japanese() -> None:
    expected = '<p>a <a class="since" href="../../releases/1/#v1-106-0">1.106.0 以降</a> b</p>'
    assert linked(BADGE, "client/choose/", "ja", MEASURED) == expected


def test_a_badge_stays_in_the_language_of_its_page() -> None:
    expected = '<p>a <a class="since" href="../../releases/1/#v1-106-0">since 1.106.0</a> b</p>'
    assert linked(BADGE, "en/client/choose/", "en", MEASURED) == expected


def test_other_spans_stay() -> None:
    html = '<span class="mark official">公式</span><span class="since">soon</span>'
    assert linked(html, "", "ja", MEASURED) == html


def test_a_question_stands_for_the_release_with_which_its_answer_came() -> None:
    asked = BADGE.replace("1.106.0", "credentials.callable-key")
    assert linked(asked, "", "en", MEASURED) == linked(BADGE, "", "en", MEASURED)


def test_a_question_that_nobody_asks_is_an_error() -> None:
    with pytest.raises(KeyError, match="credentials\\.soon"):
        linked(BADGE.replace("1.106.0", "credentials.soon"), "", "en", MEASURED)
