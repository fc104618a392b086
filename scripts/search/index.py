"""Make one language's search index of its finished pages.

The index holds what pages say, the questions that sections answer, the words under which a page is also
looked for, and names that stand for each other; how these are weighed is for the engine in the browser.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from scripts.search.asked import Asked
from scripts.search.extract import PageText, Section
from scripts.search.synonyms import Groups

Index: TypeAlias = dict[str, Any]

VARIABLE = "searchIndex"
ARTICLE = "article"
# What speaks of many things at once, or is made of data: each kind is for the engine to weigh.
_KINDS = {
    "releases": re.compile(r"releases/\d+/"),
    "measured": re.compile(r"behaviour/.*"),
    "plan": re.compile(r"upgrade/plans/.+"),
    "list": re.compile(r"about/glossary/|support/questions/"),
}


@dataclass(frozen=True)
class IndexedPage:
    """A page and where it stands."""

    url: str
    """Its address, relative to the language's root."""
    room: str
    """Title of the part of the navigation that it stands in; empty for the home page."""
    said: PageText
    """What it says."""
    aliases: tuple[str, ...] = ()
    """Words under which readers look for it, beside those it says."""


def of_language(pages: Iterable[IndexedPage], groups: Groups, asked: Asked) -> Index:
    """Return the index of one language."""
    return {
        "names": sorted(sorted(group) for group in groups if len(group) > 1),
        "pages": [_page(page, asked) for page in pages],
    }


def as_script(index: Index) -> bytes:
    """Return a classic script that defines the index, so that a page of the file system can load it."""
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    # Valid in a script as in JSON, also where the script stands inside HTML.
    safe = text.replace("</", "<\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"window.{VARIABLE}={safe}\n".encode()


def _page(page: IndexedPage, asked: Asked) -> Index:
    said = page.said
    return {
        "url": page.url,
        "title": said.title,
        "room": page.room,
        "kind": kind_of(page.url),
        "about": said.about,
        "aliases": "\n".join(page.aliases),
        "sections": [_section(section, page.url, asked) for section in said.sections],
    }


def _section(section: Section, url: str, asked: Mapping[str, str]) -> list[str]:
    """Return a section as a row: anchor, heading, text, code, questions; empty ends are left off."""
    questions = asked.get(f"{url}#{section.anchor}", "") if section.anchor else ""
    row = [section.anchor, section.heading, section.text, section.code, questions]
    while len(row) > 2 and not row[-1]:
        row.pop()
    return row


def kind_of(url: str) -> str:
    """Return which kind of page an address is: `article`, or one of the kinds above."""
    return next((kind for kind, form in _KINDS.items() if form.fullmatch(url)), ARTICLE)
