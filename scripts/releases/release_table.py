"""Render the table of every release, with its filters, for the index page.

Pure: returns one block of HTML. The filters stay hidden until the script on the page shows them, so that
a reader without JavaScript has the whole table and no dead controls.
"""

from __future__ import annotations

from html import escape

from scripts.releases import fragments
from scripts.releases.catalogue import Catalogue, Entry
from scripts.releases.naming import anchor, series
from scripts.releases.words import WORDS, Language, Words


def render(catalogue: Catalogue, language: Language) -> str:
    """Return filters, links to the feeds, and the table, the newest release first."""
    words = WORDS[language]
    entries = tuple(reversed(catalogue.entries))
    rows = "\n".join(_row(entry, language, words) for entry in entries)
    heads = "".join(f'<th scope="col">{head}</th>' for head in words.headings)
    caption = words.caption.format(count=len(entries), day=fragments.day(catalogue.day))
    return (
        f'<div class="release-list" data-search-exclude="true">\n{_filters(entries, words)}\n'
        f'<table class="release-table"><caption>{caption}</caption><thead><tr>{heads}</tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody></table>\n</div>"
    )


def feeds(language: Language) -> str:
    """Return the links to the two feeds of a language, relative to the index page."""
    words = WORDS[language]
    links = (("feed.xml", words.feed_all), ("azure.xml", words.feed_azure))
    items = "".join(
        f'<li><a href="{file}" type="application/atom+xml">{name}</a></li>' for file, name in links
    )
    return f'<ul class="release-feeds">{items}</ul>'


def _row(entry: Entry, language: Language, words: Words) -> str:
    _, released, python, _, _ = words.headings
    version = entry.version
    link = f'<a href="{series(version)}/#{anchor(version)}">{version}</a>'
    declared, uploaded = entry.release.requires_python, entry.release.upload_day
    cells = (
        f'<th scope="row">{link}</th>'
        f'<td data-name="{released}">{fragments.day(uploaded) if uploaded else ""}</td>'
        f'<td data-name="{python}">{f"<code>{escape(_short(declared))}</code>" if declared else ""}</td>'
        f"<td>{fragments.labels(entry, words)}</td>"
        f"<td>{fragments.summary(entry, language, words)}</td>"
    )
    passes = " ".join(fragments.filters_of(entry))
    return f'<tr data-version="{version}" data-passes="{passes}">{cells}</tr>'


def _short(requires_python: str) -> str:
    """Return the lower bound alone; the page of the series has the whole declaration."""
    return requires_python.split(",")[0]


def _filters(entries: tuple[Entry, ...], words: Words) -> str:
    boxes = "".join(
        f'<label><input type="checkbox" name="show" value="{name}"> {shown} ({_count(entries, name)})</label>'
        for name, shown in words.filter_names.items()
    )
    return (
        f'<form class="release-filters" data-count="{escape(words.count)}" hidden>'
        f"<fieldset><legend>{words.filters}</legend>{boxes}</fieldset>"
        f'<label>{words.version_filter} <input type="search" name="version" inputmode="decimal" size="10" '
        'maxlength="20" autocomplete="off"></label>'
        f'<button type="reset">{words.reset}</button><output aria-live="polite"></output></form>'
    )


def _count(entries: tuple[Entry, ...], name: str) -> int:
    return sum(name in fragments.filters_of(entry) for entry in entries)
