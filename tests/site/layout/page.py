"""Judge the layout of the page that a tab shows, in windows of several widths."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
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
    alike: int = 1
    """How many elements of the same name and class break the rule."""

    @property
    def element(self) -> str:
        """Name and id or class of the element, without what is around it."""
        return self.where.rpartition(" > ")[2]

    def __str__(self) -> str:
        more = f" (and {self.alike - 1} alike)" if self.alike > 1 else ""
        return f"{self.rule}, {self.width} wide: {self.where}: {self.what}{more}"


def faults_of(page: Page, width: int) -> list[Fault]:
    """Return what is wrong in a window of a width, elements alike once for each rule."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.evaluate(_SETTLED)
    # Painting a page so tall takes seconds, and asking where things lie needs no paint.
    page.set_viewport_size({"width": width, "height": max(HEIGHT, page.evaluate(_HEIGHT))})
    told = page.evaluate(JUDGE)
    assert told["judged"]["lines"] > 0, "no text was judged"
    found = [Fault(**one, width=width) for one in told["faults"]]
    count = Counter((fault.rule, fault.element) for fault in found)
    first = {(fault.rule, fault.element): fault for fault in reversed(found)}
    return [replace(first[alike], alike=times) for alike, times in count.items()]
