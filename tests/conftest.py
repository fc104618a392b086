"""Gather which snippets ran and which errors came about, for --record; start one Chromium for all tests."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from zlib import crc32

import pytest
from playwright.sync_api import Browser, sync_playwright

from scripts import browser as chromium
from scripts.errors import reproductions
from scripts.snippets import runs

_finished: dict[tuple[str, str], runs.Run] = {}
_reproduced: dict[tuple[str, str], reproductions.Reproduction] = {}


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Keep the runs of each test that passed."""
    if report.when == "call" and report.passed:
        for name, value in report.user_properties:
            if name == "snippet-run":
                done = runs.Run(**value)
                _finished[done.snippet, done.pin] = done
            if name == "reproduction":
                seen = reproductions.Reproduction.model_validate_json(value)
                _reproduced[seen.case, seen.pin] = seen


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the session's record, once, from the process that saw every report."""
    if hasattr(session.config, "workerinput"):
        return
    if _reproduced:
        known = {(seen.case, seen.pin): seen for seen in reproductions.load(reproductions.LATEST)}
        reproductions.save(reproductions.LATEST, (known | _reproduced).values())
    if _finished and "SNIPPETS_UNDER_TEST" not in os.environ:
        before = {(run.snippet, run.pin): run for run in runs.load(runs.LATEST)}
        runs.save(runs.LATEST, (before | _finished).values())


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--part", metavar="N/OF", help="run one part of the tests, such as 1/4")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests of other parts; which one a test is in depends on its name alone."""
    if part := config.getoption("--part"):
        number, _, of = part.partition("/")
        if not (number.isdigit() and of.isdigit() and 1 <= int(number) <= int(of)):
            raise pytest.UsageError(f"--part {part}: expected a number and how many there are, such as 1/4")
        parts: list[list[pytest.Item]] = [[] for _ in range(int(of))]
        for item in items:
            parts[crc32(item.nodeid.encode()) % int(of)].append(item)
        items[:] = parts.pop(int(number) - 1)
        config.hook.pytest_deselected(items=[item for others in parts for item in others])


@contextmanager
def _loop_hidden(hidden: bool) -> Iterator[None]:
    """Let what is not the browser's begin an event loop: Playwright leaves its own marked as running."""
    kept = asyncio._get_running_loop()
    if hidden:
        asyncio._set_running_loop(None)
    try:
        yield
    finally:
        asyncio._set_running_loop(asyncio._get_running_loop() or kept)


def _uses_browser(item: pytest.Item) -> bool:
    return "browser" in getattr(item, "fixturenames", ())


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None, None, None]:
    """Hide the loop, but not in a module with the browser: a setup can end what an earlier test had."""
    with _loop_hidden(not _uses_browser(item) and not item.get_closest_marker("browser")):
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """Hide the loop from a test that has no part in the browser of the session."""
    with _loop_hidden(not _uses_browser(item)):
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the session."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=str(chromium.find()), args=list(chromium.ARGUMENTS)
        )
        yield running
        running.close()
