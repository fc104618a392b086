"""A box is used as a reader uses it, and timed to the answer."""

from dataclasses import replace
from pathlib import Path

import pytest

from scripts.bench.search import box_use, boxed
from scripts.bench.search.queries import Query
from scripts.bench.static_server import serving

pytestmark = pytest.mark.browser

MODULE = """export const begin = async () => async query =>
  query.endsWith("!") ? [{url: "en/loud/", title: query, excerpt: ""}] : []
"""
LOUD = Query("loud!", frozenset({"en/loud/"}))
QUIET = Query("quiet", frozenset({"en/quiet/"}))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (boxed.place(tmp_path) / "of-test.js").write_text(MODULE, encoding="utf-8")
    return tmp_path


def test_each_query_is_pasted_and_what_is_found_is_read(browser, site):
    engine = boxed.engine("test", "en", site, "of-test")
    with serving(site) as address:
        answers = box_use.paste_all(browser, engine, address, [LOUD, QUIET])
    assert [answer.found for answer in answers] == [("en/loud/",), ()]


def test_keys_are_timed_and_a_box_that_never_answers_has_no_time(browser, site, monkeypatch):
    engine = boxed.engine("test", "en", site, "of-test")
    monkeypatch.setattr(box_use, "PATIENCE", 300)
    mute = replace(engine, settled="query => query === 'quiet' && !window.told && (window.told = true)")
    with serving(site) as address:
        (taken,) = box_use.time_keys(browser, engine, address, [LOUD])
        assert 0 < taken < 5_000
        assert box_use.time_keys(browser, mute, address, [QUIET]) == []


def test_what_search_loads_is_counted_once_the_box_is_open(browser, site):
    engine = boxed.engine("test", "en", site, "of-test")
    with serving(site) as address:
        opened = box_use.open_cold(browser, engine, address, LOUD)
        both = box_use.open_cold(browser, replace(engine, early=r"/box\.js$"), address, LOUD)
    assert 0 < opened.bytes < both.bytes
    assert opened.seconds > box_use.LINE["latency"] / 1000
