"""Tell whether the place that a fragment names is on a page, as far as its HTML can tell."""

from __future__ import annotations

import re
from enum import StrEnum
from urllib.parse import unquote, urlsplit

from scripts.outside_links.html_page import Content

LINES = re.compile(r"^L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?$")
CODE = re.compile(r"/(?:blob|blame|src)/")
PDF_PLACE = re.compile(r"^(?:page|nameddest|zoom|view|search)=")
TEXT_DIRECTIVE = ":~:"
GITHUB_PREFIX = "user-content-"
"""GitHub puts it before every id that an author wrote, and looks for it again with a script."""
FEW_LETTERS = 300
"""A page with scripts and less text than this is taken for one that its scripts draw."""


class Found(StrEnum):
    """What can be said of a fragment, and why."""

    THERE = "it is there"
    MISSING = "no element of the page has this id"
    NOT_HTML = "the page is not HTML, so its places cannot be looked up"
    DRAWN = "the page is drawn by scripts, so its ids cannot be seen"
    STATE = "the fragment is read by a script of the page"
    TOO_LONG = "the page was not read to its end, and the id is not in the part that was"


def find(fragment: str, content: Content, address: str) -> Found:
    """Look for a fragment on the page at an address."""
    name = fragment.partition(TEXT_DIRECTIVE)[0]
    if not name or name.lower() == "top" or is_among(name, content.ids):
        return Found.THERE
    if LINES.match(name) and CODE.search(urlsplit(address).path):
        return Found.THERE
    if not content.is_html:
        return Found.THERE if PDF_PLACE.match(name) else Found.NOT_HTML
    if name.startswith("!") or "/" in name:
        return Found.STATE
    if is_drawn_by_scripts(content):
        return Found.DRAWN
    return Found.MISSING if content.is_whole else Found.TOO_LONG


def is_among(fragment: str, ids: frozenset[str] | set[str]) -> bool:
    """Tell whether a fragment, as written or with its escapes resolved, is one of the ids of a page."""
    names = {fragment, unquote(fragment), unquote(fragment, "latin-1")}
    return not ids.isdisjoint(names | {GITHUB_PREFIX + name for name in names})


def is_drawn_by_scripts(content: Content) -> bool:
    """Tell whether what a reader sees comes from scripts: little text, or less text than data for them."""
    return content.scripts > 0 and (content.letters < FEW_LETTERS or content.state > content.letters)
