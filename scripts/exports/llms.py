"""Write llms.txt: what the site is, and where the Markdown of each page stands, by section.

The form is that of llmstxt.org: a title, a summary in a quotation, and lists of links below headings.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scripts.exports.words import WORDS
from scripts.releases.feeds import Publisher

NAME = "llms.txt"


@dataclass(frozen=True)
class Entry:
    """One page."""

    title: str
    """Its title."""
    address: str
    """Absolute address of its Markdown."""
    description: str
    """What it is about."""


@dataclass(frozen=True)
class Section:
    """The pages that the navigation keeps together."""

    title: str
    """Its name; empty for pages that stand alone."""
    entries: tuple[Entry, ...]
    """Its pages, in the order of the navigation."""


def render(publisher: Publisher, summary: str, sections: Iterable[Section]) -> str:
    """Return the text of the file in one language."""
    words = WORDS[publisher.language]
    parts = [f"# {publisher.name}", f"> {summary}", words.index, *(_section(section) for section in sections)]
    return "\n\n".join(parts) + "\n"


def _section(section: Section) -> str:
    heading = f"## {section.title}\n\n" if section.title else ""
    return heading + "\n".join(_line(entry) for entry in section.entries)


def _line(entry: Entry) -> str:
    title = entry.title.replace("[", r"\[").replace("]", r"\]")
    return f"- [{title}]({entry.address}): {entry.description}"
