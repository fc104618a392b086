"""Read what a verdict needs from a page of HTML, piece by piece, so that reading can stop early."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TypeAlias

REFRESH = re.compile(
    r"^\s*(?P<seconds>\d{1,3})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?+(?P<quote>['\"]?)(?P<to>.+?)(?P=quote)\s*$",
    re.IGNORECASE,
)
SOON = 5
"""Seconds within which a page that leads on by itself is meant as a redirect."""
PIECE = 8192
LONGEST_TAG = 20_000
"""Letters that may wait for the end of one tag; the parser's time grows with their square."""
_UNSEEN = frozenset({"script", "style", "noscript", "template", "title"})
_OPENED = _UNSEEN | {"h1"}
_Attributes: TypeAlias = list[tuple[str, str | None]]


@dataclass(frozen=True)
class Content:
    """What a page holds, as far as it was read."""

    title: str = ""
    """Its title, white space folded."""
    heading: str = ""
    """Its first h1, white space folded."""
    ids: frozenset[str] = frozenset()
    """Every id, and every name of an anchor."""
    letters: int = 0
    """How many letters of text a reader without scripts would see."""
    scripts: int = 0
    """How many scripts it brings."""
    state: int = 0
    """How many letters of data it brings for its own scripts."""
    leads_to: str | None = None
    """Where it sends the browser by itself; None when it does not."""
    is_html: bool = True
    """False for everything that is not HTML, of which nothing is read."""
    is_whole: bool = True
    """False when reading stopped before the end."""


class PageReader(HTMLParser):
    """Gather the parts of a page while it comes in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: set[str] = set()
        self._texts: dict[str, list[str]] = {"title": [], "h1": []}
        self._done: set[str] = set()
        self._open: list[str] = []
        self._letters = self._scripts = self._state = 0
        self._is_state = False
        self.is_stuck = False
        self._leads_to: str | None = None

    def read(self, text: str) -> None:
        """Take in more of the page; `is_stuck` says whether it is beyond what the parser can read."""
        for start in range(0, len(text), PIECE):
            try:
                self.feed(text[start : start + PIECE])
            except AssertionError:
                # What html.parser says to a few declarations that no browser minds.
                self.is_stuck = True
            self.is_stuck |= len(self.rawdata) > LONGEST_TAG and not self.cdata_elem
            if self.is_stuck:
                return

    @property
    def has_heading(self) -> bool:
        """Tell whether the first h1 is over."""
        return "h1" in self._done

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        """Note ids, scripts and redirects."""
        given = dict(attrs)
        self.ids.update(filter(None, (given.get("id"), given.get("name") if tag == "a" else None)))
        if tag == "script":
            self._scripts += 1
            self._is_state = "json" in (given.get("type") or "")
        if tag == "meta" and (given.get("http-equiv") or "").lower() == "refresh":
            self._leads_to = self._leads_to or soon(given.get("content") or "")
        elif tag in _OPENED and tag not in self._open and not self._is_unseen():
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: _Attributes) -> None:
        """Take <a id="x"/> for a start tag, as a browser does, but wait for no end of it."""
        self.handle_starttag(tag, attrs)
        if self._open and self._open[-1] == tag:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close what is open up to the tag."""
        if tag in self._open:
            while self._open.pop() != tag:
                pass
            self._done.add(tag)

    def handle_data(self, data: str) -> None:
        """Count the text, and keep that of the title and of the first h1."""
        for tag, text in self._texts.items():
            if tag in self._open and tag not in self._done:
                text.append(data)
        if "script" in self._open and self._is_state:
            self._state += len(data)
        elif not self._is_unseen():
            self._letters += len("".join(data.split()))

    def content(self, is_whole: bool) -> Content:
        """Return what was gathered so far."""
        return Content(
            title=self._text("title"),
            heading=self._text("h1"),
            ids=frozenset(self.ids),
            letters=self._letters,
            scripts=self._scripts,
            state=self._state,
            leads_to=self._leads_to,
            is_whole=is_whole,
        )

    def _is_unseen(self) -> bool:
        return not _UNSEEN.isdisjoint(self._open)

    def _text(self, tag: str) -> str:
        return " ".join("".join(self._texts[tag]).split())


def soon(refresh: str) -> str | None:
    """Return where the content of a refresh leads; None when it reloads the page, or gives time to read."""
    match = REFRESH.match(refresh)
    return match["to"] if match and int(match["seconds"]) <= SOON else None
