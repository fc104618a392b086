"""Take what search needs from the content of a page: its title, what it is about, and its sections.

Pure. Reads the HTML up to the end that scripts/hooks/page_end.py adds; what carries
`data-search-exclude` stays out, with controls, marks of sources and drawings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from scripts.hooks import elements
from scripts.hooks.elements import Element

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LEFT_OUT = frozenset(
    {"script", "style", "svg", "form", "button", "select", "textarea", "output", "nav", "footer"}
)
_LEFT_OUT_CLASSES = frozenset({"headerlink", "mark", "filename"})
_INLINE = frozenset({"a", "abbr", "b", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small"}) | {
    "span", "strong", "sub", "sup", "time", "var", "wbr", "img", "input", "link"
}  # fmt: skip
_END = '<footer class="page-end"'
_MESSAGE = "error-text"
# Of a table of measurements only the names of its rows are searched: its cells are much like any other's.
_MEASURED = "behaviour-table"
_SPACE = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")


@dataclass
class Section:
    """What stands below one heading."""

    anchor: str
    """Id of the heading; empty for what stands below the title."""
    heading: str
    """Its text."""
    text: str = ""
    """Prose, tables and the text of errors; a line a block."""
    code: str = ""
    """Programs and their output."""


@dataclass
class PageText:
    """What a page says."""

    title: str
    """Its first heading."""
    about: str
    """Its description, a sentence or two."""
    sections: list[Section] = field(default_factory=list)
    """Its sections in order, the first without an anchor."""


def extract(content: str, about: str) -> PageText:
    """Return what a page says, from the HTML of its content and its description."""
    reader = _Reader()
    reader.read(elements.read(content.partition(_END)[0]), _Place())
    sections = [section for section in reader.sections() if section.heading or section.text or section.code]
    return PageText(sections[0].heading if sections else "", about, sections)


@dataclass(frozen=True)
class _Place:
    """What stands around an element."""

    left_out: bool = False
    in_heading: bool = False
    in_code: bool = False
    in_message: bool = False
    in_measured: bool = False


@dataclass
class _Draft:
    """A section while it is read."""

    anchor: str = ""
    heading: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    code: list[str] = field(default_factory=list)


class _Reader:
    """Sort the text of an article into sections."""

    def __init__(self) -> None:
        # The section of the title is there from the start.
        self._found = [_Draft()]

    def sections(self) -> list[Section]:
        """Return the sections, their text tidied."""
        return [
            Section(
                draft.anchor,
                " ".join("".join(draft.heading).split()),
                _tidy("".join(draft.text)),
                _tidy("".join(draft.code)),
            )
            for draft in self._found
        ]

    def read(self, element: Element, place: _Place) -> None:
        """Read all that stands in an element."""
        for child in element.children:
            if isinstance(child, Element):
                self._read_one(child, place)
            elif not place.left_out:
                self._say(child, place)

    def _read_one(self, element: Element, around: _Place) -> None:
        place = self._place(element, around)
        self._separate(element, place)
        self.read(element, place)
        self._separate(element, around)

    def _place(self, element: Element, around: _Place) -> _Place:
        classes = element.classes
        if around.in_measured and element.attributes.get("scope") == "row":
            return replace(around, left_out=False)
        if _MEASURED in classes:
            around = replace(around, in_measured=True)
        if around.left_out or _is_left_out(element, classes):
            return replace(around, left_out=True)
        if element.name in _HEADINGS and "id" in element.attributes:
            if element.name != "h1":
                self._found.append(_Draft(element.attributes["id"]))
            return replace(around, in_heading=True)
        if element.name == "pre" and not around.in_message:
            return replace(around, in_code=True)
        if _MESSAGE in classes:
            return replace(around, in_message=True)
        return around

    def _say(self, words: str, place: _Place) -> None:
        draft = self._found[-1]
        said = draft.heading if place.in_heading else draft.code if place.in_code else draft.text
        said.append(words)

    def _separate(self, element: Element, place: _Place) -> None:
        if element.name not in _INLINE and not place.left_out and not place.in_heading:
            self._say("\n", place)


def _is_left_out(element: Element, classes: set[str]) -> bool:
    return (
        element.name in _LEFT_OUT
        or "data-search-exclude" in element.attributes
        or "hidden" in element.attributes
        or not _LEFT_OUT_CLASSES.isdisjoint(classes)
    )


def _tidy(text: str) -> str:
    return _LINES.sub("\n", _SPACE.sub(" ", text)).strip()
