"""Read the HTML of a finished page into elements that can be walked and changed. Pure.

For the pages of this site alone, which MkDocs and its hooks write: a parser for any HTML takes three times
as long, and a build reads every page more than once. The colours of programs are left out: they are most of
a page's elements, and say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import TypeAlias

_PIECE = re.compile(
    r"<!--.*?-->"
    r"|<(?P<raw>script|style)\b.*?</(?P=raw)\s*>"
    r"|</(?P<end>[A-Za-z][\w-]*)\s*>"
    r"|<(?P<start>[A-Za-z][\w-]*)(?P<attributes>(?:\"[^\"]*\"|'[^']*'|[^'\">]++)*+)>"
    r"|(?P<text>[^<]+|<)",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"([^\s=\"'/>]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_HIGHLIGHTED = re.compile(r"<pre>(?:<span></span>)?<code>.*?</code></pre>", re.DOTALL)
_COLOUR = re.compile(r"</?(?:span|a)(?: [^>]*)?>")
_EMPTY = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)


@dataclass(slots=True, eq=False)
class Element:
    """An element of a page."""

    name: str
    """Its tag, in small letters."""
    attributes: dict[str, str] = field(default_factory=dict)
    """Its attributes; one without a value has an empty one."""
    children: list[Node] = field(default_factory=list)
    """What stands in it, in order."""
    parent: Element | None = None
    """What it stands in."""

    @property
    def classes(self) -> set[str]:
        """Its classes."""
        return set(self.attributes.get("class", "").split())

    @property
    def elements(self) -> list[Element]:
        """The elements that stand directly in it."""
        return [child for child in self.children if isinstance(child, Element)]

    def all(self) -> Iterator[Element]:
        """Yield every element in it, at any depth, in order."""
        for child in self.elements:
            yield child
            yield from child.all()

    def within(self, *names: str) -> Iterator[Element]:
        """Yield every element with one of some tags, at any depth, in order."""
        return (element for element in self.all() if element.name in names)

    def strings(self) -> Iterator[str]:
        """Yield every text in it, at any depth, in order."""
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child.strings()

    def words(self, between: str = "") -> str:
        """Return its texts without the space around each."""
        return between.join(text for said in self.strings() if (text := said.strip()))

    def add(self, *nodes: Node, at: int | None = None) -> None:
        """Put something into it, at its end or before the child of a number."""
        for node in nodes:
            if isinstance(node, Element):
                node.parent = self
        place = len(self.children) if at is None else at
        self.children[place:place] = nodes

    def replace(self, *nodes: Node) -> None:
        """Put something else, or nothing, in its place."""
        assert self.parent is not None
        place = next(number for number, child in enumerate(self.parent.children) if child is self)
        del self.parent.children[place]
        home, self.parent = self.parent, None
        home.add(*nodes, at=place)


Node: TypeAlias = Element | str


def read(html: str) -> Element:
    """Return the root of a page's elements; it has no tag. Scripts and styles are read as empty."""
    root = now = Element("")
    for piece in _PIECE.finditer(_without_colours(html)):
        if text := piece["text"]:
            _write(now, unescape(text))
        elif name := piece["start"]:
            element = Element(name.lower(), _attributes(piece["attributes"]))
            now.add(element)
            if element.name not in _EMPTY and not piece["attributes"].endswith("/"):
                now = element
        elif name := piece["raw"]:
            now.add(Element(name.lower()))
        elif name := piece["end"]:
            now = _closed(now, name.lower())
    return root


def _without_colours(html: str) -> str:
    return _HIGHLIGHTED.sub(lambda code: _COLOUR.sub("", code[0]), html)


def _write(element: Element, text: str) -> None:
    if element.children and isinstance(element.children[-1], str):
        element.children[-1] += text
    else:
        element.children.append(text)


def _attributes(text: str) -> dict[str, str]:
    return {
        name.lower(): unescape(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(text)
    }


def _closed(inside: Element, name: str) -> Element:
    """Return what is open once the nearest element of a name is closed; the same when none is open."""
    found: Element | None = inside
    while found is not None and found.name != name:
        found = found.parent
    return found.parent if found is not None and found.parent is not None else inside
