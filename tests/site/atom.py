"""What RFC 4287 asks of a feed, and what readers of feeds rely on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
_ADDRESS = re.compile(r"https://[^\s/]+/\S*")


def faults(text: str, own: str) -> list[str]:
    """Return what is wrong with a feed that is read at an address."""
    feed = ElementTree.fromstring(text.encode())
    entries = feed.findall(f"{ATOM}entry")
    return [*_feed(feed, entries, own), *_all(entries), *(told for one in entries for told in _entry(one))]


def links(element: Element, relation: str) -> list[str]:
    """Return where an element's links of a kind lead; a link without a kind is an alternate."""
    return [
        link.get("href", "")
        for link in element.findall(f"{ATOM}link")
        if link.get("rel", "alternate") == relation
    ]


def _feed(feed: Element, entries: list[Element], own: str) -> Iterator[str]:
    if feed.tag != f"{ATOM}feed":
        yield f"the root is {feed.tag}"
    yield from _common(feed, "the feed")
    if links(feed, "self") != [own]:
        yield f"the feed's own link is {links(feed, 'self')}, not {own}"
    if not feed.findtext(f"{ATOM}author/{ATOM}name", "").strip():
        yield "the feed has no author with a name"
    if not feed.get(LANGUAGE):
        yield "the feed does not say its language"
    newest = max((_updated(entry) for entry in entries), default="")
    if _updated(feed) < newest:
        yield f"the feed is older than an entry of {newest}"


def _all(entries: list[Element]) -> Iterator[str]:
    if not entries:
        yield "there are no entries"
    ids = [entry.findtext(f"{ATOM}id", "") for entry in entries]
    yield from (f"{name} is the id of two entries" for name in sorted(set(ids)) if ids.count(name) > 1)
    days = [_updated(entry) for entry in entries]
    if days != sorted(days, reverse=True):
        yield "the newest entry is not the first"


def _entry(entry: Element) -> Iterator[str]:
    name = entry.findtext(f"{ATOM}id", "an entry")
    yield from _common(entry, name)
    if len(links(entry, "alternate")) != 1:
        yield f"{name} has {len(links(entry, 'alternate'))} links to its page"
    if not entry.findtext(f"{ATOM}summary", "").strip():
        yield f"{name} has no summary"
    if not all(category.get("term") for category in entry.findall(f"{ATOM}category")):
        yield f"{name} has a category without a term"


def _common(element: Element, name: str) -> Iterator[str]:
    for wanted in ("id", "title", "updated"):
        found = element.findall(f"{ATOM}{wanted}")
        if len(found) != 1 or not (found[0].text or "").strip():
            yield f"{name} has not exactly one {wanted}"
    if not _ADDRESS.fullmatch(element.findtext(f"{ATOM}id", "")):
        yield f"{name} has an id that is no address"
    if not _MOMENT.fullmatch(_updated(element)):
        yield f"{name} has a time that RFC 3339 does not know: {_updated(element)}"
    if not all(_ADDRESS.fullmatch(link.get("href", "")) for link in element.findall(f"{ATOM}link")):
        yield f"{name} has a link that is not whole"


def _updated(element: Element) -> str:
    return element.findtext(f"{ATOM}updated", "")
