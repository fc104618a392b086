"""Open pages of a built site in Chromium with an empty cache, and count what crosses the wire."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from scripts import browser as chromium
from scripts.bench.static_server import serving


@dataclass
class View:
    """What one page made a browser fetch."""

    bytes: float = 0
    """Compressed bytes, header fields included."""
    requests: int = 0
    """How many answers came over the network."""

    def count(self, finished: Mapping[str, Any]) -> None:
        """Add one finished request, as the DevTools protocol reports it."""
        self.bytes += finished["encodedDataLength"]
        self.requests += 1


def first_views(site: Path, pages: Mapping[str, str]) -> dict[str, View]:
    """Return the first view of each page, by its name; BrowserMissing when there is no Chromium."""
    executable = str(chromium.find())
    with serving(site) as address, sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=executable, args=list(chromium.ARGUMENTS))
        try:
            return {name: view(running, f"{address}/{path}") for name, path in pages.items()}
        finally:
            running.close()


def view(running: Browser, url: str) -> View:
    """Open one page in a fresh profile and wait until nothing more is asked for."""
    seen = View()
    context = running.new_context(viewport={"width": 1280, "height": 900})
    try:
        page = context.new_page()
        protocol = context.new_cdp_session(page)
        protocol.send("Network.enable")
        protocol.on("Network.loadingFinished", seen.count)
        answer = page.goto(url, wait_until="networkidle")
        if answer is None or not answer.ok:
            raise FileNotFoundError(f"{url} is not a page of the site")
    finally:
        context.close()
    return seen
