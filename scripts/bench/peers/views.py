"""Open an article of a built site in Chromium, then go on to another, and count what crosses the wire.

Nothing but loopback is reached: what a page asks of other hosts is counted, and fails.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page, sync_playwright

from scripts import browser as chromium
from scripts.bench.first_view import View
from scripts.bench.static_server import serving
from scripts.bench.table import Unit

VIEWED: Mapping[str, Unit] = {
    "first view of an article": "B",
    "requests of an article": "requests",
    "the next page": "B",
    "requests of the next page": "requests",
    "requests for other hosts": "requests",
}
"""What is counted, with its unit."""

QUIET = 2000
"""Milliseconds in which a page may begin to fetch ahead after it fell silent."""
LOOPBACK_ONLY = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


@dataclass
class Visit:
    """What two pages, one after the other, made a browser fetch."""

    first: View = field(default_factory=View)
    """The first page, with an empty cache."""
    next: View = field(default_factory=View)
    """The page that a link on it leads to."""
    elsewhere: int = 0
    """Requests for other hosts, of both pages."""
    left: bool = False
    """Whether the first page is left."""

    def numbers(self) -> dict[str, float]:
        """Return what was counted, by the names of VIEWED."""
        first, then = self.first, self.next
        counted = (first.bytes, first.requests, then.bytes, then.requests, self.elsewhere)
        return dict(zip(VIEWED, counted, strict=True))

    def finished(self, event: Mapping[str, Any]) -> None:
        """Count a finished request, unless it was answered from the browser's own cache."""
        if event["encodedDataLength"]:
            (self.next if self.left else self.first).count(event)

    def sent(self, event: Mapping[str, Any]) -> None:
        """Count a request for another host."""
        asked = urlsplit(event["request"]["url"])
        self.elsewhere += asked.scheme in {"http", "https"} and asked.hostname != "127.0.0.1"


def visit(site: Path, first: str, then: str) -> Visit:
    """Return what a visit to two pages of a site fetches, both given from its root."""
    with serving(site) as address, sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=str(chromium.find()), args=[*chromium.ARGUMENTS, LOOPBACK_ONLY]
        )
        try:
            page = running.new_page(viewport={"width": 1280, "height": 900})
            return _seen(page, f"{address}/{first}", f"{address}/{then}")
        finally:
            running.close()


def _seen(page: Page, first: str, then: str) -> Visit:
    seen = Visit()
    protocol = page.context.new_cdp_session(page)
    protocol.send("Network.enable")
    protocol.on("Network.loadingFinished", seen.finished)
    protocol.on("Network.requestWillBeSent", seen.sent)
    answer = page.goto(first, wait_until="networkidle")
    _fall_silent(page)
    if answer is None or not answer.ok:
        raise FileNotFoundError(f"{first} is not a page of the site")
    seen.left = True
    link = next(
        (each for each in page.locator("a[href]").all() if each.evaluate("a => a.href") == then), None
    )
    if link is None:
        raise FileNotFoundError(f"{first} has no link to {then}")
    # A click by script: the link may be in a part of the menu that is folded up.
    link.evaluate("a => a.click()")
    page.wait_for_url(then)
    _fall_silent(page)
    return seen


def _fall_silent(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(QUIET)
    page.wait_for_load_state("networkidle")
