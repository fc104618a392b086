"""The browser plans as the build does: a grid of questions through both, in one Node.js process."""

from __future__ import annotations

import json
import subprocess
from dataclasses import asdict
from itertools import islice, product

import pytest

from scripts.environments.node import NodeMissing, find_node
from scripts.planner import payload
from scripts.planner.installing import PYTHONS
from scripts.planner.model import Touch
from scripts.planner.pins import pins
from scripts.planner.plan import Ask, companions, plan
from scripts.planner.step_item import Setting
from scripts.setup import ROOT
from tests.planner.journeys import JOURNEYS, KNOWN, LOADED

MODULE = ROOT / "docs" / "assets" / "javascripts" / "planner" / "plan.js"
SCRIPT = """
import { readFileSync } from "node:fs"
const { plan, pins } = await import(process.argv[1])
const { known, asks } = JSON.parse(readFileSync(0, "utf8"))
console.log(JSON.stringify(asks.map((ask) => {
  const made = plan(ask, known)
  return [made, made.target ? Object.fromEntries(pins(made.target, known)) : null]
})))
"""
HAVE = [
    "0.28.1",
    "0",
    "1.0.0",
    "1.40.0",
    "1.55.2",
    "1.55.3",
    "1.x",
    "2.2.0",
    "2.33.0",
    "2.51",
    "3.3.1",
    "3.54.0",
]
ODD = ["", "1.59.0", "2.99", "1.0.0rc1", "openai==3.38.0", "ｖ3", "gpt-4o", "99.1", "9" * 60, "0.0.0", "最新"]
WANT = [
    "newest",
    "0.28.1",
    "1.39.0",
    "1.55.2",
    "1.109.1",
    "2",
    "2.5.0",
    "2.54.0",
    "3.3.1",
    "3.38.0",
    "3.47.0",
]
TOUCHES = [(), ("private-ca", "error-text"), tuple(Touch)]


def grid() -> list[Ask]:
    usual = product(HAVE, WANT, ["", "3.7", "3.8", "3.12"], ["any", "azure"], TOUCHES)
    odd = product(ODD, ["newest", "3.47.0", "1.0.0b1", "soon", "1"], ["", "3.9"], ["v1"], TOUCHES)
    pythons = product(["0.28.1", "2.48.0"], ["newest"], [*PYTHONS, "3.99"], ["module", "nonsense"], TOUCHES)
    # Five shares no factor with the lengths of the lists, so every pair of values still comes up.
    return [Ask(*one) for one in (*islice(usual, 0, None, 5), *odd, *pythons)] + [
        one.ask for one in JOURNEYS.values()
    ]


def test_the_browser_plans_as_the_build_does() -> None:
    try:
        node = find_node()
    except NodeMissing as missing:
        pytest.skip(str(missing))
    asks = grid()
    known = json.loads(
        payload.render(KNOWN, LOADED.day, Setting("en", str, "https://example.org/r", LOADED.questions))
    )
    done = subprocess.run(
        [str(node), "--input-type=module", "-e", SCRIPT, MODULE.as_uri()],
        input=json.dumps({"known": known, "asks": [asdict(ask) for ask in asks]}),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answers = json.loads(done.stdout)
    assert len(asks) > 1000
    for ask, theirs in zip(asks, answers, strict=True):
        assert theirs == ours(ask), ask


def ours(ask: Ask) -> list[object]:
    made = plan(ask, KNOWN)
    beside = (one.requirement for one in companions(made.target, KNOWN)) if made.target else ()
    answer = [asdict(made), pins(made.target, beside) if made.target else None]
    return json.loads(json.dumps(answer))
