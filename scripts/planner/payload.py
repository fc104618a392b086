"""Write what the planner in the browser needs, as one JSON file for each language."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from scripts.planner import pins, step_item
from scripts.planner.model import Step
from scripts.planner.plan import Known
from scripts.planner.step_item import Setting
from scripts.planner.words import PLAN
from scripts.releases.fragments import prose


def render(known: Known, day: date, setting: Setting) -> str:
    """Return the file as compact JSON; `day` is the one of the release facts."""
    content = facts(known, setting) | {
        "day": day.isoformat(),
        "pins": dict(pins.TEMPLATES),
        "words": PLAN[setting.spoken],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def facts(known: Known, setting: Setting) -> dict[str, Any]:
    """Return what plans are made from."""
    usable = set(known.usable)
    return {
        # Version, whether it can be installed at all, whether it is on the index, Requires-Python.
        "releases": [
            [one.version, one.version in usable, one.on_index, one.requires_python] for one in known.releases
        ],
        "blocked": {python: [list(one) for one in ranges] for python, ranges in known.blocked.items()},
        "steps": [_step(step, setting) for step in known.data.steps],
        "companions": [
            {**one.model_dump(exclude={"why"}), "why": prose(getattr(one.why, setting.spoken))}
            for one in known.data.companions
        ],
        "rests": [
            {"version": one.version, "why": prose(getattr(one.why, setting.spoken))}
            for one in known.data.rests
        ],
    }


def _step(step: Step, setting: Setting) -> dict[str, Any]:
    shared = step.model_dump(include={"id", "since", "until", "kind", "clients", "touches", "pythons"})
    return {**shared, "html": step_item.render(step, setting)}
