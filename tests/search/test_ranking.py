"""What people type has to lead to what answers it; the queries were written before the engine was."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from scripts.hooks.language import LANGUAGES, root
from scripts.search.index import VARIABLE
from tests.search.engine import Engine, running
from tests.search.test_queries import asked

pytestmark = pytest.mark.browser

FIRST, AMONG = 0.95, 3
"""Share of the queries whose first hit answers them, and the place by which every query has its answer."""


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def index(site: Path, language: str) -> dict[str, Any]:
    text = (site / root(language) / "search" / "index.js").read_text(encoding="utf-8")
    return json.loads(text.removeprefix(f"window.{VARIABLE}="))


@pytest.fixture(scope="module")
def engine(browser, index: dict[str, Any]):
    with running(browser, "engine") as one:
        one.prepare(index)
        yield one


@pytest.fixture(scope="module")
def places(engine: Engine, language: str) -> dict[str, tuple[int, list[str]]]:
    """The place of the first answer to each query, counted from 1, and the pages found; 0 for none."""
    queries = asked(language)
    answers = engine.ask([query["query"] for query in queries])
    return {query["query"]: placed(query, answer) for query, answer in zip(queries, answers, strict=True)}


def placed(query: dict, answer: dict[str, Any]) -> tuple[int, list[str]]:
    wanted = {address(place) for place in query["pages"]}
    found = [group["page"]["url"] for group in answer["groups"]]
    return next((at for at, url in enumerate(found, 1) if url in wanted), 0), found[:AMONG]


def address(place: str) -> str:
    folder = place.partition("#")[0].removesuffix("index")
    return folder if not folder or folder.endswith("/") else f"{folder}/"


def test_the_first_hit_answers_nearly_every_query(places: dict[str, tuple[int, list[str]]]) -> None:
    missed = {query: found for query, (place, found) in places.items() if place != 1}
    assert 1 - len(missed) / len(places) >= FIRST, missed


def test_one_of_the_first_three_answers_every_query(places: dict[str, tuple[int, list[str]]]) -> None:
    assert {query: found for query, (place, found) in places.items() if not 1 <= place <= AMONG} == {}


def test_every_page_of_the_index_is_of_its_language(site: Path, index: dict[str, Any], language: str) -> None:
    pages = [site / root(language) / page["url"] / "index.html" for page in index["pages"]]
    assert len(pages) >= 70
    assert [page for page in pages if f'<html lang="{language}"' not in page.read_text("utf-8")] == []


def test_every_anchor_of_the_index_stands_on_its_page(
    site: Path, index: dict[str, Any], language: str
) -> None:
    lost = []
    for page in index["pages"]:
        html = (site / root(language) / page["url"] / "index.html").read_text("utf-8")
        lost += [(page["url"], row[0]) for row in page["sections"] if row[0] and f'id="{row[0]}"' not in html]
    assert lost == []


def test_an_index_is_small_enough_to_be_asked_for_by_whoever_opens_the_search(
    site: Path, language: str
) -> None:
    packed = gzip.compress((site / root(language) / "search" / "index.js").read_bytes())
    assert len(packed) < 300_000


def test_a_query_takes_less_than_a_frame_or_two_in_the_middle(engine: Engine, language: str) -> None:
    taken = sorted(engine.milliseconds([query["query"] for query in asked(language)]))
    assert taken[len(taken) // 2] < 30


def test_odd_queries_end_soon_and_leave_the_engine_whole(engine: Engine, language: str) -> None:
    known = asked(language)[0]["query"]
    before = engine.found(known)
    odd = [
        "",
        " \n",
        "🙂🙂🙂",
        "<script>alert(1)</script>",
        "\ud800",
        "*.[(\\",
        "__proto__ constructor",
        *(letter * 10_000 for letter in "aあアｱ漢1.-_"),
        "依存関係競合" * 1_700,
        " ".join(f"w{number}zq" for number in range(2_000)),
    ]
    assert max(engine.milliseconds(odd)) < 1_000
    assert engine.found(known) == before != []
