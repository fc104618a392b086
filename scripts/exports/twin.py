"""Turn a finished page into Markdown that stands alone: what a reader sees, without the site around it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin

from scripts.exports.markdown import escaped, written
from scripts.exports.words import WORDS
from scripts.hooks import elements
from scripts.hooks.elements import Element
from scripts.hooks.language import Language

NAME = "index.md"
"""File name of a twin; it stands beside the page's index.html."""

# Controls need the page's scripts, and the last section leads to forms about the page itself.
_LEFT_OUT = frozenset({"script", "style", "link", "form", "input", "button", "textarea", "output", "h1"})
_LEFT_OUT_CLASSES = frozenset({"headerlink", "page-actions"})
_TARGETS = {"a": "href", "img": "src"}


@dataclass(frozen=True)
class Source:
    """A finished page, and what is said about it."""

    html: str
    """Its content, as the last hook leaves it."""
    title: str
    """Its title."""
    description: str
    """What it is about, in a sentence or two; may be empty."""
    address: str
    """Its own absolute address."""
    license: str
    """Absolute address of the terms of use."""
    language: Language
    """The language it is written in."""


def render(page: Source) -> str:
    """Return the Markdown of a page, with absolute links."""
    root = elements.read(page.html)
    _reduce(root, page.address)
    body = written(root).strip()
    about = f"> {escaped(page.description)}\n\n" if page.description else ""
    end = WORDS[page.language].colophon.format(address=page.address, license=page.license)
    return f"# {escaped(page.title)}\n\n{about}{body}\n\n---\n\n{end}\n"


def _reduce(inside: Element, address: str) -> None:
    """Bring a page down to elements that Markdown has."""
    for element in inside.elements:
        _reduce_one(element, address)
        if element.parent is not None:
            _reduce(element, address)


def _reduce_one(element: Element, address: str) -> None:
    name, classes = element.name, element.classes
    if name in _LEFT_OUT or classes & _LEFT_OUT_CLASSES or "hidden" in element.attributes:
        element.replace()
    elif name == "svg":
        element.replace(_caption(element))
    elif name == "span" and classes & {"mark", "label"}:
        element.children = [f"({element.words()})"]
    elif name == "details" or "admonition" in classes:
        _quote(element)
    elif "tabbed-set" in classes:
        _unfold(element)
    elif name == "td":
        _tell_apart(element)
    elif "page-facts" in classes:
        for fact in element.elements[1:]:
            fact.replace(" · ", fact)
    elif (target := _TARGETS.get(name)) and element.attributes.get(target):
        element.attributes[target] = urljoin(address, element.attributes[target])


def _caption(drawing: Element) -> str:
    """Return what a drawing says of itself to those who do not see it; an ornament says nothing."""
    said = [part.words(" ") for part in drawing.within("title", "desc")]
    return ": ".join(said) or drawing.attributes.get("aria-label", "")


def _quote(boxed: Element) -> None:
    """Make a box a quotation that begins with its title."""
    if title := _title_of(boxed):
        title.name = "p"
        strong = Element("strong")
        strong.add(*title.children)
        title.children = []
        title.add(strong)
    boxed.name = "blockquote"


def _title_of(boxed: Element) -> Element | None:
    summary = next(boxed.within("summary"), None)
    return summary or next((found for found in boxed.all() if "admonition-title" in found.classes), None)


def _unfold(tabs: Element) -> None:
    """Put the tabs below one another, each under its label."""
    labels, content = (
        next(part for part in tabs.elements if kind in part.classes)
        for kind in ("tabbed-labels", "tabbed-content")
    )
    names = [label.words() for label in labels.elements if label.name == "label"]
    for name, block in zip(names, content.elements, strict=True):
        paragraph, strong = Element("p"), Element("strong", children=[name])
        paragraph.add(strong)
        block.add(paragraph, at=0)
    labels.replace()


def _tell_apart(cell: Element) -> None:
    """Put marks between terms and their meanings, which stand on one line in a cell."""
    for term in cell.within("dt"):
        term.add(":")
    for meaning in list(cell.within("dd"))[:-1]:
        meaning.add(";")
