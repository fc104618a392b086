"""Ask Lighthouse for its four scores of a page, with the Chromium that the tests use."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scripts import browser
from scripts.bench.peers.views import LOOPBACK_ONLY
from scripts.environments import newest

TOOL = newest.Tool("Lighthouse", "npm", ("lighthouse",), {"lighthouse": "Lighthouse"})
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PRESETS: Mapping[str, tuple[str, ...]] = {"mobile": (), "desktop": ("--preset=desktop",)}
"""Name → what selects it; without a choice Lighthouse takes a slow telephone."""

_PATIENCE = 300


class NoScores(RuntimeError):
    """Lighthouse has no scores for a page; the message says why."""


@dataclass(frozen=True)
class Lighthouse:
    """An installed Lighthouse."""

    command: tuple[str, ...]
    """What starts it."""
    version: str
    """Which one it is."""

    def scores(self, address: str, preset: str) -> tuple[float, ...]:
        """Return points of 100 by category; NoScores says why there are none."""
        options = (*PRESETS[preset], "--output=json", "--output-path=stdout", "--quiet", _chrome_flags())
        categories = f"--only-categories={','.join(CATEGORIES)}"
        try:
            done = subprocess.run(
                [*self.command, address, *options, categories],
                env=os.environ | {"CHROME_PATH": str(browser.find()), "CI": "1"},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                timeout=_PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise NoScores(f"Lighthouse was not done after {_PATIENCE} seconds") from error
        return points(done.stdout or done.stderr)


def install() -> Lighthouse:
    """Return the newest Lighthouse, brought up to date; NotInstalled says why there is none."""
    found = newest.install(TOOL)
    return Lighthouse(found.command, found.version.rpartition(" ")[2])


def points(said: str) -> tuple[float, ...]:
    """Return the scores of a report, as points of 100; NoScores when it is none or lacks one."""
    try:
        report = json.loads(said)
    except ValueError as error:
        last = next((line for line in reversed(said.splitlines()) if line.strip()), "nothing")
        raise NoScores(f"Lighthouse said: {last.strip().rstrip('.')}") from error
    if problem := report.get("runtimeError"):
        raise NoScores(f"Lighthouse said: {str(problem['message']).rstrip('.')}")
    return tuple(_points(report["categories"], name) for name in CATEGORIES)


def _points(categories: Mapping[str, Any], name: str) -> float:
    score = categories.get(name, {}).get("score")
    if score is None:
        raise NoScores(f"Lighthouse gave no score for {name}")
    return float(round(100 * score))


def _chrome_flags() -> str:
    flags: Sequence[str] = ("--headless=new", *browser.ARGUMENTS)
    name, _, value = LOOPBACK_ONLY.partition("=")
    return f'--chrome-flags={" ".join(flags)} {name}="{value}"'
