"""Render the page of one series: every release with its facts, our summary and the upstream notes.

Pure: returns Markdown whose headings MkDocs sees, with one line of HTML a release below them.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import groupby

from packaging.version import Version

from scripts.releases import emit, fragments
from scripts.releases.catalogue import Catalogue, Entry
from scripts.releases.dependencies import Change
from scripts.releases.naming import CHANGELOG, RELEASES, anchor, series, upstream_release
from scripts.releases.notes import Notes
from scripts.releases.words import WORDS, Language, Words

_MOST_NAMED = 12
"""Versions that a message names one by one."""


@dataclass(frozen=True)
class Setting:
    """Where and from what a page is rendered."""

    language: Language
    """Language of the page."""
    notes: Notes | None
    """The upstream notes, as far as they were gathered."""
    repository: str
    """Address below which files of this project are read, for summaries that rest on our own tests."""

    @property
    def words(self) -> Words:
        """The phrases of the language."""
        return WORDS[self.language]


def render(catalogue: Catalogue, number: int, setting: Setting) -> str:
    """Return the Markdown of a series, the newest release first, by month."""
    entries = [entry for entry in reversed(catalogue.entries) if series(entry.version) == number]
    parts = [_about_notes(catalogue, entries, setting)]
    for (year, month), group in groupby(entries, key=_month):
        parts.append(_month_heading(year, month, setting.words))
        parts.extend(_release(entry, setting) for entry in group)
    return "\n\n".join(part for part in parts if part)


def missing_notes(catalogue: Catalogue, entries: list[Entry], notes: Notes | None) -> list[str]:
    """Return the releases among these whose notes exist upstream and were not gathered."""
    have = notes.bodies.keys() if notes else set()
    return [e.version for e in entries if e.version in catalogue.with_notes and e.version not in have]


def _about_notes(catalogue: Catalogue, entries: list[Entry], setting: Setting) -> str:
    """Return whose text the notes are, or why they are missing."""
    words, missing = setting.words, missing_notes(catalogue, entries, setting.notes)
    shown = [e for e in entries if setting.notes and e.version in setting.notes.bodies]
    parts = []
    if missing and not shown:
        parts.append(_admonition(words.notes_missing, words.notes_missing_all))
    elif missing:
        parts.append(
            _admonition(words.notes_missing, words.notes_missing_some.format(versions=_named(missing)))
        )
    if shown and setting.notes:
        is_github = setting.notes.source == "github"
        source = words.from_github if is_github else words.from_changelog
        parts.append(f'<p class="release-credit">{words.credit.format(source=source)}</p>')
    return "\n\n".join(parts)


def _admonition(title: str, text: str) -> str:
    return f'!!! note "{title}"\n\n    {text}'


def _named(versions: list[str]) -> str:
    rest = f" + {len(versions) - _MOST_NAMED}" if len(versions) > _MOST_NAMED else ""
    return ", ".join(versions[:_MOST_NAMED]) + rest


def _month(entry: Entry) -> tuple[int, int]:
    day = entry.day or date.min
    return day.year, day.month


def _month_heading(year: int, month: int, words: Words) -> str:
    title = words.month.format(year=year, number=month, name=calendar.month_name[month])
    return f"## {title} {{#m{year}-{month:02} data-search-exclude}}"


def _release(entry: Entry, setting: Setting) -> str:
    inner = "".join(_parts(entry, setting))
    return f'### {entry.version} {{#{anchor(entry.version)}}}\n\n<div class="release">{inner}</div>'


def _parts(entry: Entry, setting: Setting) -> Iterator[str]:
    words = setting.words
    badges = fragments.labels(entry, words)
    if Version(entry.version).is_prerelease:
        badges = f'<span class="label">{words.prerelease}</span> {badges}'.strip()
    if badges:
        yield f'<p class="release-labels">{badges}</p>'
    if summary := fragments.summary(entry, setting.language, words):
        yield f"<p>{summary}{_source(entry, setting)}</p>"
    if entry.correction:
        reason = entry.correction.ja if setting.language == "ja" else entry.correction.en
        yield f"<p><strong>{words.corrected}</strong>: {fragments.prose(reason)}</p>"
    if entry.release.yanked:
        yield f"<p>{words.yanked}</p>"
    yield _facts(entry, words)
    yield _dependencies(entry, words)
    yield _notes(entry, setting)
    yield _upstream_link(entry, words)


def _source(entry: Entry, setting: Setting) -> str:
    if not entry.summary:
        return ""
    words, source = setting.words, entry.summary.source
    mark = "" if source.startswith("https://") else f' <span class="mark measured">{words.measured}</span>'
    address = source if source.startswith("https://") else f"{setting.repository}/{source}"
    said = words.source.format(day=entry.summary.read)
    return f'{mark} <small data-search-exclude="true"><a href="{escape(address)}">{said}</a></small>'


def _facts(entry: Entry, words: Words) -> str:
    release = entry.release
    rows = []
    if release.upload_day:
        rows.append((words.released, fragments.day(release.upload_day)))
    if release.changelog_day and release.changelog_day != release.upload_day:
        rows.append((words.in_changelog, fragments.day(release.changelog_day)))
    if release.on_index:
        declared = release.requires_python
        rows.append((words.python, f"<code>{escape(declared)}</code>" if declared else words.no_python))
    if entry.before and (change := _changed(entry.dependency_change, words)):
        rows.append((words.changed.format(before=entry.before.version), change))
    inner = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in rows)
    return f'<dl class="release-facts" data-search-exclude="true">{inner}</dl>'


def _changed(change: Change | None, words: Words) -> str:
    if not change:
        return ""
    kinds = ((words.added, change.added), (words.dropped, change.dropped), (words.bounds, change.bounds))
    return words.separator.join(
        f"{kind} <code>{escape(name)}</code>" for kind, names in kinds for name in names
    )


def _dependencies(entry: Entry, words: Words) -> str:
    needed = entry.release.dependencies
    if needed is None:
        unknown = entry.release.dependencies_unknown
        assert unknown is not None
        inner, count = words.unknown[unknown], "?"
    else:
        inner = " ".join(f"<code>{escape(text)}</code>" for text in needed) or words.no_dependencies
        count = str(len(needed))
    return _fold("release-dependencies", words.dependencies.format(count=count), f"<p>{inner}</p>")


def _notes(entry: Entry, setting: Setting) -> str:
    """Return the upstream text, through the one emitter; empty when there is none."""
    body = setting.notes.bodies.get(entry.version, "") if setting.notes else ""
    written = emit.to_html(body)
    if not written:
        return ""
    return _fold("release-notes", setting.words.notes, f'<div lang="en">{written}</div>')


def _fold(kind: str, title: str, inner: str) -> str:
    """Return a part that opens on demand and that the search leaves out."""
    return (
        f'<details class="fold {kind}" data-search-exclude="true"><summary>{title}</summary>{inner}</details>'
    )


def _upstream_link(entry: Entry, words: Words) -> str:
    if not entry.release.on_index:
        address, name = CHANGELOG, words.upstream_changelog
    elif entry.release.changelog_day or Version(entry.version) >= Version("1.0.0"):
        address, name = upstream_release(entry.version), words.upstream
    else:
        address, name = RELEASES, words.upstream_list
    return f'<p class="release-link" data-search-exclude="true"><a href="{address}">{name}</a></p>'
