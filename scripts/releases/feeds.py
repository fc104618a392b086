"""Write the Atom feeds: all releases, and those that touch Azure, in each language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree

from scripts.releases.catalogue import Catalogue, Entry
from scripts.releases.model import Label
from scripts.releases.naming import address, upstream_release
from scripts.releases.words import WORDS, Language, Words

ATOM = "http://www.w3.org/2005/Atom"
MOST_ENTRIES = 60
"""Entries in the feed of all releases; at twenty a month, those of about three months."""


@dataclass(frozen=True)
class Publisher:
    """Who publishes the feeds, in one language."""

    language: Language
    """Language of the feeds."""
    name: str
    """Name of the site."""
    root: str
    """Address of the language's home page, with a slash at its end."""


def render(catalogue: Catalogue, publisher: Publisher) -> dict[str, str]:
    """Return the text of each feed by its file name."""
    words = WORDS[publisher.language]
    newest = sorted((e for e in catalogue.entries if e.day), key=_newness, reverse=True)
    azure = [entry for entry in newest if Label.AZURE in entry.labels]
    return {
        "feed.xml": _feed("feed.xml", words.feed_all, newest[:MOST_ENTRIES], publisher),
        "azure.xml": _feed("azure.xml", words.feed_azure, azure, publisher),
    }


def _newness(entry: Entry) -> tuple[date, list[int]]:
    assert entry.day is not None
    return entry.day, [int(part) for part in entry.version.split(".") if part.isdigit()]


def _feed(file: str, title: str, entries: Sequence[Entry], publisher: Publisher) -> str:
    feed = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": publisher.language})
    home = f"{publisher.root}releases/"
    own = home + file
    _add(feed, "id", own)
    _add(feed, "title", title)
    _add(feed, "updated", _moment(max((e.day for e in entries if e.day), default=date(2020, 1, 1))))
    ElementTree.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": own})
    ElementTree.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": home})
    author = ElementTree.SubElement(feed, "author")
    _add(author, "name", publisher.name)
    for entry in entries:
        _entry(feed, entry, publisher)
    ElementTree.indent(feed, " ")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(feed, encoding="unicode") + "\n"


def _entry(feed: ElementTree.Element, entry: Entry, publisher: Publisher) -> None:
    words, own = WORDS[publisher.language], publisher.root + address(entry.version)
    element = ElementTree.SubElement(feed, "entry")
    assert entry.day is not None
    _add(element, "id", own)
    _add(element, "title", words.entry_title.format(version=entry.version))
    _add(element, "updated", _moment(entry.day))
    ElementTree.SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": own})
    ElementTree.SubElement(element, "link", {"rel": "related", "href": upstream_release(entry.version)})
    for label in entry.labels:
        ElementTree.SubElement(element, "category", {"term": label, "label": words.labels[label]})
    _add(element, "summary", _text(entry, publisher.language, words))


def _text(entry: Entry, language: Language, words: Words) -> str:
    if entry.summary:
        return entry.summary.ja if language == "ja" else entry.summary.en
    if not entry.release.on_index:
        return words.not_on_index
    return words.separator.join(words.labels[label] for label in entry.labels) or words.plain_release


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
