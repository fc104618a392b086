"""Time the finder in Chromium: a short message, 10 kB and 1 MB of log, with the site's own data."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts import browser as chromium
from scripts.bench.static_server import serving

MESSAGE = "openai.NotFoundError: Error code: 404 - DeploymentNotFound\n"
LINE = '  File "/app/.venv/lib/python3.12/site-packages/openai/_base_client.py", line 1047, in request\n'
SIZES = {"a message": 0, "10 kB": 10_000, "1 MB": 1_000_000}
"""Name → how many characters of log stand before the message."""
ROUNDS = 9

_TIME = """async ([root, texts, rounds]) => {
  const {prepare, find} = await import(`${root}/assets/javascripts/finder/match.js`)
  const index = prepare((await (await fetch(`${root}/errors/finder.json`)).json()).errors)
  return texts.map(text => {
    const took = []
    for (let round = 0; round < rounds; round++) {
      const start = performance.now()
      if (!find(text, index).length) throw new Error("nothing found")
      took.push(performance.now() - start)
    }
    return took.sort((one, other) => one - other)[Math.floor(rounds / 2)] / 1000
  })
}"""


def texts() -> dict[str, str]:
    """Return what is searched, by the name of its size."""
    return {name: LINE * (size // len(LINE)) + MESSAGE for name, size in SIZES.items()}


def times(site: Path) -> Mapping[str, float]:
    """Return the median seconds of one search for each size."""
    given = texts()
    with serving(site) as address, sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=str(chromium.find()), args=list(chromium.ARGUMENTS)
        )
        try:
            page = running.new_page()
            page.goto(address)
            took = page.evaluate(_TIME, [address, list(given.values()), ROUNDS])
        finally:
            running.close()
    return dict(zip(given, took, strict=True))
