"""Use a search box in Chromium: type queries into one that is warm, and open one that is cold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, CDPSession, Page, Request
from playwright.sync_api import TimeoutError as TooLate

from scripts.bench.search.engine import Engine
from scripts.bench.search.queries import Query, pages
from scripts.bench.search.row import Answer, Opened

SLOWER = 6
"""How many times slower a processor is made, about as a phone's is."""
LINE = {"latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 1_600_000 / 8}
"""Milliseconds, and bytes a second: 1.6 Mbit/s."""
PATIENCE = 5_000
"""Milliseconds after which a box is taken not to answer at all."""
FIRST_PATIENCE = 120_000
"""The same when it has just been opened and may have much to load."""
_LISTEN = Path(__file__).with_name("listen.js").read_text(encoding="utf-8")
_QUIET = "quiet => bench.ended && performance.now() - bench.changed >= quiet"


def paste_all(browser: Browser, engine: Engine, address: str, queries: Sequence[Query]) -> list[Answer]:
    """Paste each query into a box and return what is shown then."""
    with _opened(browser, engine, address) as page:
        _warm_up(page, engine, queries[-1].text)
        return [_pasted(page, engine, query) for query in queries]


def time_keys(
    browser: Browser, engine: Engine, address: str, queries: Sequence[Query], rate: float = 1
) -> list[float]:
    """Type each query's last key into a box that holds the rest, and return the milliseconds to the answers.

    What a box takes for no change of the query, and so does not answer, has no time.
    """
    with _opened(browser, engine, address) as page:
        _warm_up(page, engine, queries[-1].text)
        _slow_down(page, rate)
        taken = [_typed(page, engine, query) for query in queries]
    return [milliseconds for milliseconds in taken if milliseconds is not None]


def open_cold(browser: Browser, engine: Engine, address: str, query: Query) -> Opened:
    """Open a box that has loaded nothing yet, paste a query, and return what its first answer took."""
    loaded: list[Request] = []
    with _opened(browser, engine, address, loaded.append) as page:
        early = [request for request in loaded if re.search(engine.early, urlsplit(request.url).path)]
        loaded.clear()
        _slow_down(page, SLOWER).send("Network.emulateNetworkConditions", {"offline": False, **LINE})
        _watch(page, engine, query.text)
        page.evaluate("given => bench.open(...given)", [engine.opener, engine.field, query.text])
        page.wait_for_function(_QUIET, arg=engine.quiet, timeout=FIRST_PATIENCE)
        taken: float = page.evaluate("bench.ended - bench.begun")
        carried = sum(request.sizes()["responseBodySize"] for request in [*early, *loaded])
        return Opened(taken / 1000, carried)


@contextmanager
def _opened(
    browser: Browser, engine: Engine, address: str, note: Callable[[Request], None] = lambda _: None
) -> Iterator[Page]:
    """Open the page of a box in a fresh profile, and wait until nothing more is asked for."""
    # Playwright waits by code in the page, which the policy of our pages forbids.
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, reduced_motion="reduce", bypass_csp=True
    )
    try:
        context.on("requestfinished", lambda request: note(request))
        page = context.new_page()
        page.add_init_script(engine.script + _LISTEN)
        page.goto(f"{address}/{engine.page}", wait_until="networkidle")
        page.wait_for_function(engine.ready, timeout=FIRST_PATIENCE)
        yield page
    finally:
        context.close()


def _warm_up(page: Page, engine: Engine, query: str) -> None:
    """Open the box and ask once, so that everything is loaded."""
    page.locator(engine.opener or engine.field).click()
    _fill(page, engine, query, FIRST_PATIENCE)


def _pasted(page: Page, engine: Engine, query: Query) -> Answer:
    _fill(page, engine, query.text, PATIENCE)
    links: list[str] = page.locator(engine.links).evaluate_all("all => all.map(link => link.href)")
    return Answer(query, tuple(pages([urlsplit(link).path.lstrip("/") for link in links])))


def _typed(page: Page, engine: Engine, query: Query) -> float | None:
    before, last = query.text[:-1], query.text[-1]
    _fill(page, engine, before, PATIENCE)
    _watch(page, engine, query.text)
    page.keyboard.type(last)
    if engine.hears_keys_only and not last.isascii():
        page.keyboard.press("End")
    if not _settle(page, engine, PATIENCE):
        return None
    taken: float = page.evaluate("bench.ended - bench.begun")
    return taken


def _fill(page: Page, engine: Engine, text: str, patience: float) -> None:
    """Put a text into the field and wait for what it finds; an empty one finds nothing."""
    _watch(page, engine, text)
    page.locator(engine.field).fill(text)
    if engine.hears_keys_only:
        page.keyboard.press("End")
    if text.strip():
        _settle(page, engine, patience)


def _settle(page: Page, engine: Engine, patience: float) -> bool:
    try:
        page.wait_for_function(_QUIET, arg=engine.quiet, timeout=patience)
    except TooLate:
        return False
    return True


def _watch(page: Page, engine: Engine, query: str) -> None:
    page.evaluate(f"query => bench.watch(query, {engine.settled})", query)


def _slow_down(page: Page, rate: float) -> CDPSession:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    return session
