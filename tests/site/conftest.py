"""The site, built once a session and served on loopback, and one Chromium that drives it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from tests.site.articles import ROOT, WIDTHS
from tests.site.static_server import serving

BUILD_SECONDS = 300
VIEWPORT: ViewportSize = {"width": WIDTHS[0], "height": 900}


@dataclass(frozen=True)
class Built:
    """The built site."""

    folder: Path
    """Where it stands."""
    log: str
    """What MkDocs printed."""
    exit_code: int
    """0 when the strict build was clean."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the site strictly, once for all workers of the session."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    done = shared / "site.log"
    try:
        (shared / "site").mkdir()
    except FileExistsError:
        _wait_for(done)
    else:
        _build(shared / "site", done)
    exit_code, _, log = done.read_text(encoding="utf-8").partition("\n")
    return Built(shared / "site", log, int(exit_code))


@pytest.fixture(scope="session")
def site(built: Built) -> Path:
    """The folder of the built site; a build with warnings has one all the same."""
    assert (built.folder / "sitemap.xml").is_file(), f"the site was not built:\n{built.log}"
    return built.folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    with serving(site) as url:
        yield url


@dataclass
class Visit:
    """An opened page, and what went wrong on it."""

    page: Page
    """The page itself."""
    address: str
    """Where the site is served."""
    faults: list[str] = field(default_factory=list)
    """Console errors, script errors, failed and foreign requests, in order."""

    def __post_init__(self) -> None:
        self._listeners: dict[str, Callable[[Any], object]] = {
            "console": lambda message: message.type == "error" and self.faults.append(message.text),
            "pageerror": lambda error: self.faults.append(f"script error: {error}"),
            "request": lambda asked: self._note_foreign(asked.url),
            "response": lambda got: got.status >= 400 and self.faults.append(f"{got.status} {got.url}"),
        }
        for event, listener in self._listeners.items():
            self.page.on(event, listener)

    def open(self, path: str) -> Page:
        """Open a page of the site and wait until nothing more is asked for."""
        self.page.goto(f"{self.address}/{path}", wait_until="networkidle")
        return self.page

    def leave(self) -> None:
        """Leave the tab as a new one: without a page, a listener, a route, a stored value, a pointer."""
        for event, listener in self._listeners.items():
            self.page.remove_listener(event, listener)
        self.page.unroute_all(behavior="ignoreErrors")
        self.page.evaluate("() => { localStorage.clear(); sessionStorage.clear() }")
        self.page.mouse.move(0, 0)
        self.page.goto("about:blank")
        self.page.set_viewport_size(VIEWPORT)

    def _note_foreign(self, url: str) -> None:
        if not url.startswith((f"{self.address}/", "data:", "blob:")):
            self.faults.append(f"foreign request: {url}")


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One profile for all visits, so that what pages share is fetched once."""
    made = browser.new_context(viewport=VIEWPORT, reduced_motion="reduce")
    yield made
    made.close()


@pytest.fixture(scope="session")
def tab(context: BrowserContext) -> Iterator[Page]:
    """One tab for all visits: a page in a new one costs twice the time."""
    page = context.new_page()
    yield page
    page.close()


@pytest.fixture
def visit(tab: Page, address: str) -> Iterator[Callable[[str], Visit]]:
    """Open a page and collect what goes wrong on it."""
    visits: list[Visit] = []

    def one(path: str) -> Visit:
        leave()
        visits.append(watch(tab, address))
        visits[-1].open(path)
        return visits[-1]

    def leave() -> None:
        if visits:
            visits.pop().leave()

    yield one
    leave()


def watch(page: Page, address: str) -> Visit:
    """Collect what goes wrong on a page."""
    return Visit(page, address)


def _build(folder: Path, log: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "RELEASE_NOTES": "cached"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    unfinished = log.with_suffix(".part")
    unfinished.write_text(f"{done.returncode}\n{done.stdout}{done.stderr}", encoding="utf-8")
    unfinished.replace(log)


def _wait_for(log: Path) -> None:
    deadline = time.monotonic() + BUILD_SECONDS
    while not log.is_file():
        if time.monotonic() > deadline:
            raise TimeoutError(f"another worker did not build the site within {BUILD_SECONDS} seconds")
        time.sleep(0.2)
