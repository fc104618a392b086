from __future__ import annotations

import datetime

from scripts.hooks.page_top import age_notice, facts

TODAY = datetime.date(2026, 11, 23)


def test_a_page_checked_180_days_ago_is_young_enough() -> None:
    assert age_notice(TODAY - datetime.timedelta(days=180), TODAY, "ja") == ""


def test_a_page_checked_181_days_ago_says_so_in_its_language() -> None:
    day = TODAY - datetime.timedelta(days=181)
    assert "181 日前 (2026-05-26)" in age_notice(day, TODAY, "ja")
    assert "on 2026-05-26, 181 days ago" in age_notice(day, TODAY, "en")


def test_a_day_that_cannot_be_read_is_left_to_the_checks() -> None:
    assert age_notice("soon", TODAY, "ja") == ""
    assert age_notice(None, TODAY, "ja") == ""


def test_the_facts_name_day_and_releases() -> None:
    html = facts({"checked": TODAY, "openai": ">=1.106,<3"}, "en")
    assert "<time>2026-11-23</time>" in html
    assert "<code>&gt;=1.106,&lt;3</code>" in html


def test_a_page_without_facts_has_no_line_for_them() -> None:
    assert facts({}, "ja") == ""
