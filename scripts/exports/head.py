"""Name in the head of a page what programs can read instead of it: its twin, the feeds, the calendar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from scripts.exports import ics, twin
from scripts.exports.words import WORDS
from scripts.hooks.language import Language
from scripts.releases.words import WORDS as RELEASE_WORDS


@dataclass(frozen=True)
class Alternate:
    """One link of the head."""

    type: str
    """Media type of what it leads to."""
    title: str
    """What programs show of it."""
    address: str
    """Address, relative to the page or absolute."""


def alternates(language: Language, address: Callable[[str], str]) -> tuple[Alternate, ...]:
    """Return the links; `address` makes one relative to the page of one relative to the language's root."""
    words, releases = WORDS[language], RELEASE_WORDS[language]
    return (
        Alternate("text/markdown", words.twin, twin.NAME),
        Alternate("application/atom+xml", releases.feed_all, address("releases/feed.xml")),
        Alternate("application/atom+xml", releases.feed_azure, address("releases/azure.xml")),
        Alternate("text/calendar", words.calendar, address(ics.NAME)),
    )


def with_alternates(html: str, links: tuple[Alternate, ...]) -> str:
    """Return the page with the links at the end of its head."""
    head, end, rest = html.partition("</head>")
    lines = "".join(
        f'<link rel="alternate" type="{link.type}" title="{escape(link.title)}" href="{link.address}">\n'
        for link in links
    )
    return head + lines + end + rest
