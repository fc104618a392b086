import re

from scripts.releases import release_table
from scripts.releases.model import Label
from tests.releases.conftest import catalogue, release, summary

EVERY = catalogue(
    release("0.28.1"),
    release("1.0.0", labels=["dependency-replaced"]),
    release("1.1.0", labels=["not-installable"], on_index=False, upload_day=None, requires_python=None),
    release("1.2.0", labels=["azure", "python"], requires_python=">=3.9,<4"),
    summaries=(summary("1.2.0", Label.AZURE, Label.BREAKING),),
)
TABLE = release_table.render(EVERY, "en")
ROWS = re.findall(r"<tr data-version=.*?</tr>", TABLE)


def test_every_release_is_a_row_newest_first_and_leads_to_its_anchor():
    assert [re.search(r'href="([^"]+)"', row)[1] for row in ROWS] == [
        "1/#v1-2-0",
        "1/#v1-1-0",
        "1/#v1-0-0",
        "0/#v0-28-1",
    ]


def test_rows_carry_what_the_filters_look_at():
    assert [re.search(r'data-passes="([^"]*)"', row)[1] for row in ROWS] == [
        "azure breaking python",
        "",
        "dependencies",
        "",
    ]


def test_a_row_shows_day_python_labels_and_summary():
    assert '<time datetime="2024-01-01">2024-01-01</time>' in ROWS[0]
    assert "<code>&gt;=3.9</code>" in ROWS[0]
    assert "may be a &lt;function&gt;." in ROWS[0]
    assert '<span class="mark ours">our judgement</span>' in ROWS[0]


def test_a_release_that_never_reached_the_index_has_no_day():
    assert "<time" not in ROWS[1]
    assert "cannot be installed" in ROWS[1]


def test_the_whole_table_is_there_and_the_controls_are_hidden_without_a_script():
    assert re.search(r'<form class="release-filters"[^>]* hidden>', TABLE)
    assert len(ROWS) == 4
    assert "hidden" not in "".join(ROWS)


def test_the_filters_count_what_they_show():
    assert re.findall(r'value="([a-z]+)"> [^(]+\((\d+)\)', TABLE) == [
        ("azure", "1"),
        ("breaking", "1"),
        ("dependencies", "1"),
        ("python", "1"),
    ]


def test_the_caption_says_how_many_and_as_of_which_day():
    assert re.search(r"<caption>All 4 releases, the newest first, as of <time[^>]*>2024-03-01</time>", TABLE)


def test_both_languages_have_the_same_rows_and_controls():
    japanese = release_table.render(EVERY, "ja")
    for pattern in (r'data-[vp][a-z]+="[^"]*"', r'href="[^"]+"', r"<input[^>]+>", r"<t[hdr][ >]"):
        assert re.findall(pattern, japanese) == re.findall(pattern, TABLE)


def test_it_is_left_out_of_the_search():
    assert TABLE.startswith('<div class="release-list" data-search-exclude="true">')


def test_the_links_to_the_feeds_stand_beside_the_page():
    assert re.findall(r'href="([^"]+)"', release_table.feeds("en")) == ["feed.xml", "azure.xml"]
