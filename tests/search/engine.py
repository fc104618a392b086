"""The search engine of the site in a page of Chromium, over an index of the caller's choice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page

from scripts.search.index import Index
from scripts.setup import ROOT
from tests.site.static_server import serving

MODULES = ROOT / "docs" / "assets" / "javascripts" / "search"
_IMPORT = "async name => Object.assign(window, await import(`/${name}.js`)) && null"


@dataclass(frozen=True)
class Engine:
    """A page that has the modules of the engine."""

    page: Page
    """The page."""

    def prepare(self, index: Index) -> None:
        """Search in an index from now on."""
        self.page.evaluate("index => { window.prepared = prepare(index) }", index)

    def ask(self, queries: Sequence[str], limit: int = 10) -> list[dict[str, Any]]:
        """Return what the engine answers to each query."""
        script = "([queries, limit]) => queries.map(query => search(prepared, query, { limit }))"
        return self.page.evaluate(script, [list(queries), limit])

    def found(self, query: str) -> list[str]:
        """Return the addresses of the pages found for a query, the best first."""
        return [group["page"]["url"] for group in self.ask([query])[0]["groups"]]

    def milliseconds(self, queries: Sequence[str]) -> list[float]:
        """Return how long each query takes."""
        script = """queries => queries.map(query => {
          const begun = performance.now()
          search(prepared, query)
          return performance.now() - begun
        })"""
        return self.page.evaluate(script, list(queries))


@contextmanager
def running(browser: Browser, *names: str) -> Iterator[Engine]:
    """Load modules of the engine, whose exports become names of the page."""
    with serving(MODULES) as address:
        page = browser.new_page()
        page.goto(f"{address}/")
        for name in names:
            page.evaluate(_IMPORT, name)
        yield Engine(page)
        page.close()
