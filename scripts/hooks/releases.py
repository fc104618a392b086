"""Fill the release pages where a comment asks for it, gather upstream notes first, and write the feeds.

<!-- releases:table -->, <!-- releases:cadence -->, <!-- releases:feeds --> and <!-- releases:series 3 -->
stand on a line of their own. Loads the style and script of these pages on these pages alone.
"""

from __future__ import annotations

import logging
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from scripts import records
from scripts.files import write_atomically
from scripts.hooks import language, repository
from scripts.releases import cadence, catalogue, feeds, notes, pages, release_table, series_page, store
from scripts.releases.model import ReleaseData

MARKER = re.compile(r"^<!-- releases:(?P<name>[a-z]+)(?: (?P<number>[0-9]+))? -->[ \t]*$", re.MULTILINE)
STYLE = "assets/stylesheets/releases.css"
SCRIPT = "assets/javascripts/releases.js"

_log = logging.getLogger("mkdocs.hooks.releases")
_state: dict[str, catalogue.Catalogue] = {}
_gathered: dict[frozenset[str], notes.Gathered] = {}


def on_startup(command: str, dirty: bool) -> None:
    """Ask for the notes anew with each start of MkDocs, but not with each rebuild of `mkdocs serve`."""
    del command, dirty
    _gathered.clear()


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the data, report a series without a page, and gather the notes once for each set of releases."""
    try:
        _state["all"] = catalogue.load()
        problems = pages.missing(store.load(ReleaseData), Path(config.docs_dir))
    except records.BadData as error:
        raise PluginError(str(error)) from error
    for problem in problems:
        _log.warning(problem)
    wanted = _state["all"].with_notes
    if wanted not in _gathered:
        _gathered[wanted] = _gather(wanted)
        _tell(_gathered[wanted], wanted)


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Replace the markers of a page."""
    del files
    where = repository.file_address(repository.address_of(config), "").rstrip("/")
    found = _gathered[_state["all"].with_notes].notes
    setting = series_page.Setting(language.of_page(page), found, where)
    return filled(markdown, _state["all"], setting, f"docs/{page.file.src_uri}")


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Load style and script where a marker was."""
    del config, files
    if not MARKER.search(page.file.content_string):
        return html
    style, script = (get_relative_url(file, page.url) for file in (STYLE, SCRIPT))
    # After the title: the search index would take what stands before it for a page without one.
    html = html.replace("</h1>", f'</h1>\n<link rel="stylesheet" href="{style}">', 1)
    return f'{html}\n<script src="{script}" defer></script>'


def on_post_build(config: MkDocsConfig) -> None:
    """Write the feeds of the language that was built."""
    spoken = language.of_build(config)
    root = language.root(spoken)
    if not config.site_url:
        _log.info("mkdocs.yml has no site_url, so no feeds of releases are written.")
        return
    publisher = feeds.Publisher(spoken, config.site_name, config.site_url + root)
    for name, text in feeds.render(_state["all"], publisher).items():
        write_atomically(Path(config.site_dir) / root / "releases" / name, text)


def filled(markdown: str, every: catalogue.Catalogue, setting: series_page.Setting, shown: str) -> str:
    """Return the text with every marker replaced; raises PluginError for one that is not known."""

    def replaced(match: re.Match[str]) -> str:
        if match["name"] == "series" and match["number"]:
            return series_page.render(every, int(match["number"]), setting)
        if match["name"] == "table":
            return release_table.render(every, setting.language)
        if match["name"] == "cadence":
            return cadence.render(every, setting.language)
        if match["name"] == "feeds":
            return release_table.feeds(setting.language)
        raise PluginError(
            f"{shown}: found the marker {match[0].strip()}, "
            "expected releases:table, releases:cadence, releases:feeds or releases:series with a number."
        )

    return MARKER.sub(replaced, markdown)


def _gather(wanted: frozenset[str]) -> notes.Gathered:
    """Return the notes that are kept, or ask when they lack any."""
    cache = store.CACHE / "notes.json"
    kept = notes.load(cache)
    if kept and kept.cover(wanted):
        return notes.Gathered(kept)
    # Most builds ask nobody, and what asks takes a tenth of such a build to import.
    from scripts.releases import gathering

    return gathering.gather(kept, cache, gathering.sources(store.CACHE))


def _tell(gathered: notes.Gathered, wanted: frozenset[str]) -> None:
    """Say which notes are missing and why; no warning, because a build without a network is a good build."""
    for problem in gathered.problems:
        _log.info("Release notes: %s", problem)
    missing = wanted - (gathered.notes.bodies.keys() if gathered.notes else set())
    if missing:
        _log.info(
            "Release notes of %d releases are missing; their pages link to GitHub instead.", len(missing)
        )
