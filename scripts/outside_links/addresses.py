"""Gather the addresses of other sites, each once, with every place where it stands.

Reads the sources and the prose of the pages, and the links that the files of docs/data carry. Addresses in
code, on this machine, in private networks, and such as nobody can own are left out.
"""

from __future__ import annotations

import html
import ipaddress
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from scripts.pages import inline
from scripts.pages.data_files import FOLDER, SCHEMA
from scripts.pages.tree import Page, Tree

WEB = ("https://", "http://")
LINK_KEYS = ("url", "source")
"""Keys of docs/data whose text is a link; others, such as what an old program prints, are not followed."""
RESERVED = re.compile(r"(?:^|\.)(?:example|invalid|test|localhost|local|internal|example\.(?:com|net|org))$")
PLACEHOLDER = re.compile(r"^example\.|[{}<>*]")
_DATA_LINK = re.compile(rf'"(?:{"|".join(LINK_KEYS)})":\s*(?P<text>"https?://(?:[^"\\]|\\.)*")')
_REFERENCE = re.compile(r"&#?\w+;")


@dataclass(frozen=True, order=True)
class Place:
    """Where an address stands."""

    path: str
    """File, relative to the root of the project."""
    line: int
    """Line in that file, counted from 1."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True)
class Link:
    """One address, however often it is written."""

    address: str
    """The address as it is written, with its fragment."""
    places: tuple[Place, ...]
    """Where it stands, sorted."""

    @property
    def page(self) -> str:
        """Return the address without the fragment: what a server is asked for."""
        return self.address.partition("#")[0]

    @property
    def fragment(self) -> str:
        """Return what stands after the first #; empty when there is none."""
        return self.address.partition("#")[2]


def is_example(address: str) -> bool:
    """Tell whether an address is one that is never to be asked: an example, or on this side of the router."""
    host = host_of(address)
    return bool(not host or RESERVED.search(host) or PLACEHOLDER.search(host) or is_private(host))


def is_private(host: str) -> bool:
    """Tell whether a host is this machine or one of a private network, by its name or number alone."""
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def is_well_formed(address: str) -> bool:
    """Tell whether an address has a host, and a port that there can be."""
    try:
        return bool(urlsplit(address).hostname and urlsplit(address).port != 0)
    except ValueError:
        return False


def host_of(address: str) -> str:
    """Return the host of an address in lower case; empty when it has none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def collect(tree: Tree, is_left_out: Callable[[str], bool] = is_example) -> tuple[Link, ...]:
    """Return every address of another site, sorted, with its places."""
    found: dict[str, set[Place]] = {}
    for address, place in _written(tree):
        if not is_left_out(address):
            found.setdefault(address, set()).add(place)
    return tuple(Link(address, tuple(sorted(places))) for address, places in sorted(found.items()))


def _written(tree: Tree) -> Iterator[tuple[str, Place]]:
    for page in tree.pages:
        yield from in_sources(page)
        yield from in_prose(page)
    for path in tree.files(FOLDER, "*.json"):
        if not path.name.endswith(SCHEMA):
            yield from in_data(tree.relative(path), _text(path))


def _text(path: Path) -> str:
    return path.read_text("utf-8")


def in_sources(page: Page) -> Iterator[tuple[str, Place]]:
    """Yield the addresses among the sources of a page."""
    sources = page.head.values.get("sources")
    for number, source in enumerate(sources if isinstance(sources, list) else []):
        address = source.get("url") if isinstance(source, dict) else None
        if isinstance(address, str) and address.startswith(WEB):
            yield address, Place(page.path, page.head.line_of(("sources", number, "url")))


def in_prose(page: Page) -> Iterator[tuple[str, Place]]:
    """Yield the addresses that the text of a page links to."""
    for line in page.body.prose:
        for target in inline.link_targets(line.text):
            if target.startswith(WEB):
                address = _REFERENCE.sub(lambda reference: html.unescape(reference[0]), target)
                yield address, Place(page.path, line.number)


def in_data(path: str, text: str) -> Iterator[tuple[str, Place]]:
    """Yield the links of a file of data, line by line; no key of the text is torn over two lines."""
    for number, line in enumerate(text.split("\n"), 1):
        for link in _DATA_LINK.finditer(line):
            yield json.loads(link["text"]), Place(path, number)
