"""Wait for something on a page; Playwright's own way evaluates text in the page, which the page's policy forbids."""

from __future__ import annotations

import time

from playwright.sync_api import Page

PATIENCE = 30.0
"""Seconds."""


def until(page: Page, expression: str, arg: object = None, patience: float = PATIENCE) -> None:
    """Wait until an expression, or a function of an argument, is true."""
    deadline = time.monotonic() + patience
    while not page.evaluate(expression, arg):
        assert time.monotonic() < deadline, f"not within {patience:.0f} seconds: {expression}"
        page.wait_for_timeout(10)
