"""What the planner answers: the fifteen journeys, versions as people type them, and what installs where."""

from __future__ import annotations

import pytest

from scripts.planner.asked import Status, understood
from scripts.planner.pins import TEMPLATES, pins
from scripts.planner.plan import Ask, Direction, companions, plan
from tests.planner.journeys import JOURNEYS, KNOWN, NEWEST, Journey


@pytest.mark.parametrize("journey", JOURNEYS.values(), ids=JOURNEYS)
def test_a_journey_meets_what_it_has_to(journey: Journey) -> None:
    made = plan(journey.ask, KNOWN)
    assert made.target == journey.target
    assert made.now == journey.now
    assert made.undone == journey.undone
    assert [name for name in made.steps if name in journey.meets] == list(journey.meets)
    assert [name for name in made.later if name in journey.later] == list(journey.later)
    assert set(journey.folded) <= set(made.others)
    everywhere = {*made.now, *made.steps, *made.later, *made.undone, *made.others}
    assert everywhere.isdisjoint(journey.leaves_out)
    assert (made.back or ("",))[0] == journey.back or not journey.back
    if journey.pin:
        beside = (one.requirement for one in companions(made.target, KNOWN))
        assert pins(made.target, beside)["pip"] == journey.pin


def test_without_a_release_there_is_no_plan() -> None:
    for ask in (Ask(""), Ask("soon"), Ask("2.54.0", "later")):
        assert plan(ask, KNOWN).direction is None
    assert plan(Ask("2.54.0", "2.54.0"), KNOWN).direction is Direction.SAME


@pytest.mark.parametrize(
    ("text", "status", "release"),
    [
        ("3.0.0", Status.RELEASE, "3.0.0"),
        ("  openai==3.0.0 ", Status.RELEASE, "3.0.0"),
        ("v3.0.0", Status.RELEASE, "3.0.0"),
        ("３．０．０", Status.RELEASE, "3.0.0"),
        ("openai >= 3.0.0", Status.RELEASE, "3.0.0"),
        ("最新", Status.NEWEST, NEWEST),
        ("2.x", Status.LINE, "2.54.0"),
        ("2.*.*", Status.LINE, "2.54.0"),
        ("1.0", Status.LINE, "1.0.1"),
        ("1.59.0", Status.NOT_ON_INDEX, "1.59.2"),
        ("3.47.0", Status.NOT_ON_INDEX, "3.48.0"),
        ("1.0.0rc1", Status.PRERELEASE, "1.0.0"),
        ("99", Status.UNKNOWN, NEWEST),
        ("0.0.0.1", Status.UNKNOWN, "0.0.2"),
        ("", Status.EMPTY, ""),
        ("1.2.3.4.5", Status.UNREADABLE, ""),
        ("2 or 3", Status.UNREADABLE, ""),
        ("<script>", Status.UNREADABLE, ""),
        ("9" * 300, Status.UNREADABLE, ""),
    ],
)
def test_what_is_typed_is_understood(text: str, status: Status, release: str) -> None:
    found = understood(text, KNOWN.releases)
    assert (found.status, found.last) == (status, release)


def test_what_is_in_use_is_rounded_down_and_what_is_wanted_up() -> None:
    assert understood("1.59.0", KNOWN.releases, is_older_nearer=True).last == "1.58.1"
    assert understood("1.59.0", KNOWN.releases).last == "1.59.2"


@pytest.mark.parametrize(
    ("python", "newest"),
    [("3.7", "1.39.0"), ("3.8", "2.2.0"), ("3.9", "2.48.0"), ("3.10", NEWEST), ("3.14", NEWEST)],
)
def test_the_last_release_of_each_python_is_the_one_of_the_page(python: str, newest: str) -> None:
    assert plan(Ask("0.28.1", "newest", python), KNOWN).target == newest


def test_a_pin_has_a_form_for_every_tool() -> None:
    made = pins("1.55.2", ["httpx<0.28"])
    assert made.keys() == TEMPLATES.keys()
    assert made["constraints.txt"] == "openai==1.55.2\nhttpx<0.28"
    assert made["uv"] == 'uv add "openai==1.55.2" "httpx<0.28"'
    assert all("{" not in text for text in made.values())
