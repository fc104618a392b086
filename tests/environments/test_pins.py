"""The pins and their locks."""

from __future__ import annotations

import datetime
import json

import pytest

from scripts.environments import NEWEST, all_pins, openai_version, release_pins
from scripts.environments.pins import parse_pins
from scripts.setup import ROOT

PROMISED = ["0.28.1", "1.0.0", "1.55.3", "1.109.1", "2.2.0", "2.48.0", "2.54.0", "3.0.0", NEWEST]


def test_the_pins_are_the_promised_ones_oldest_first() -> None:
    assert release_pins() == PROMISED


@pytest.mark.parametrize("pin", [pin for pin in PROMISED if pin != NEWEST])
def test_a_lock_holds_the_release_that_its_pin_is_named_after(pin: str) -> None:
    assert str(openai_version(pin)) == pin


def test_the_newest_pin_is_the_newest_release_that_can_be_installed() -> None:
    releases = json.loads((ROOT / "docs/data/releases.json").read_text(encoding="utf-8"))["releases"]
    newest = [one["version"] for one in releases if one["on_index"]][-1]
    assert str(openai_version(NEWEST)) == newest, "run: python3 -m scripts lock newest"


@pytest.mark.parametrize("pin", all_pins().values(), ids=all_pins())
def test_every_line_of_a_lock_has_a_hash_and_none_has_an_address(pin) -> None:
    text = pin.lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert text.count("--hash=sha256:") >= text.count("==") > 0


def test_a_pin_that_moves_has_no_day_and_one_that_stands_alone_has_no_companions() -> None:
    text = """
        day = 2026-01-02
        [beside]
        packages = ["b"]
        [pins.stays]
        packages = ["openai==1.0.0"]
        [pins.moves]
        packages = ["openai"]
        moves = true
        [pins.tool]
        packages = ["t"]
        alone = true
    """
    parsed = parse_pins(text)
    assert parsed["stays"].day == datetime.date(2026, 1, 2)
    assert parsed["stays"].packages == ("openai==1.0.0", "b")
    assert parsed["moves"].day is None
    assert parsed["tool"].packages == ("t",)
    assert [pin.holds_openai for pin in parsed.values()] == [True, True, False]
