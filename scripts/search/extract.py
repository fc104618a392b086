"""Take what search needs from the content of a page: its title, what it is about, and its sections.

Pure. Reads the HTML up to the end that scripts/hooks/page_end.py adds; what carries
`data-search-exclude` stays out, with controls, marks of sources and drawings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LEFT_OUT = frozenset(
    {"script", "style", "svg", "form", "button", "select", "textarea", "output", "nav", "footer"}
)
_LEFT_OUT_CLASSES = frozenset({"headerlink", "mark", "filename"})
_EMPTY = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr", "col"})
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
    reader.feed(content.partition(_END)[0])
    reader.close()
    sections = [section for section in reader.sections() if section.heading or section.text or section.code]
    return PageText(sections[0].heading if sections else "", about, sections)


@dataclass
class _Draft:
    """A section while it is read."""

    section: Section
    text: list[str] = field(default_factory=list)
    code: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Sort the text of an article into sections."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._found: list[_Draft] = []
        self._heading: list[str] | None = None
        self._open: list[str] = []
        self._left_out_at = 0
        self._code_at = 0
        self._message_at = 0
        self._measured_at = 0
        self._row_name_at = 0
        self._begin("")

    def sections(self) -> list[Section]:
        """Return the sections, their text tidied."""
        for draft in self._found:
            draft.section.text, draft.section.code = _tidy("".join(draft.text)), _tidy("".join(draft.code))
        return [draft.section for draft in self._found]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _EMPTY:
            self._separate(tag)
            return
        self._open.append(tag)
        given = dict(attrs)
        classes = (given.get("class") or "").split()
        if _MEASURED in classes:
            self._measured_at = len(self._open)
        elif self._measured_at and given.get("scope") == "row":
            self._row_name_at = len(self._open)
        if self._left_out_at:
            return
        if _is_left_out(tag, given, classes):
            self._left_out_at = len(self._open)
        elif tag in _HEADINGS and given.get("id"):
            self._begin("" if tag == "h1" else str(given["id"]))
            self._heading = []
        elif tag == "pre" and not self._message_at:
            self._code_at = len(self._open)
        elif _MESSAGE in classes:
            self._message_at = len(self._open)
        self._separate(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._open:
            return
        while self._open:
            last, depth = self._open.pop(), len(self._open)
            self._leave(depth)
            if last == tag:
                break
        if self._heading is not None and tag in _HEADINGS:
            self._found[-1].section.heading = " ".join("".join(self._heading).split())
            self._heading = None
        self._separate(tag)

    def handle_data(self, data: str) -> None:
        if self._left_out_at and not self._row_name_at:
            return
        if self._heading is not None:
            self._heading.append(data)
        else:
            self._say(data)

    def _say(self, words: str) -> None:
        draft = self._found[-1]
        (draft.code if self._code_at else draft.text).append(words)

    def _begin(self, anchor: str) -> None:
        # The title's section is the one that is there from the start.
        if self._found and not anchor:
            return
        self._found.append(_Draft(Section(anchor, "")))

    def _leave(self, depth: int) -> None:
        if self._row_name_at > depth:
            self._say("\n")
        for name in ("_left_out_at", "_code_at", "_message_at", "_measured_at", "_row_name_at"):
            if getattr(self, name) > depth:
                setattr(self, name, 0)

    def _separate(self, tag: str) -> None:
        if tag not in _INLINE and not self._left_out_at and self._heading is None:
            self._say("\n")


def _is_left_out(tag: str, given: dict[str, str | None], classes: list[str]) -> bool:
    return (
        tag in _LEFT_OUT
        or "data-search-exclude" in given
        or "hidden" in given
        or not _LEFT_OUT_CLASSES.isdisjoint(classes)
    )


def _tidy(text: str) -> str:
    return _LINES.sub("\n", _SPACE.sub(" ", text)).strip()
