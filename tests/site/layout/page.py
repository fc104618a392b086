"""Judge the layout of the page that a tab shows, in windows of several widths."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

JUDGE = (Path(__file__).parent / "judge.js").read_text(encoding="utf-8")
WIDTHS = (320, 390, 768, 1280)
HEIGHT = 900
_SETTLED = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"""
_HEIGHT = "Math.ceil(Math.max(document.documentElement.scrollHeight, document.body.scrollHeight))"


@dataclass(frozen=True)
class Fault:
    """What breaks a rule."""

    rule: str
    """The rule, as a sentence that says what is wrong."""
    where: str
    """Selector of the element."""
    what: str
    """Its text and by how much it is wrong."""
    width: int
    """Width of the window."""

    def __str__(self) -> str:
        return f"{self.rule}, {self.width} wide: {self.where}: {self.what}"


def faults_of(page: Page, width: int) -> list[Fault]:
    """Return what is wrong in a window of a width, the same element once for each rule."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.evaluate(_SETTLED)
    # Painting a page so tall takes seconds, and asking where things lie needs no paint.
    page.set_viewport_size({"width": width, "height": max(HEIGHT, page.evaluate(_HEIGHT))})
    told = page.evaluate(JUDGE)
    assert told["judged"]["lines"] > 0, "no text was judged"
    by_element = {(one["rule"], one["where"]): Fault(**one, width=width) for one in reversed(told["faults"])}
    return list(reversed(by_element.values()))
