"""Put the catalogue of errors where a page asks for it, and write what the finder searches in.

<!-- error:deployment-not-found --> becomes the facts of one entry, <!-- errors:index --> the list of all,
<!-- errors:finder --> the box to paste into; each stands on a line of its own.
Loads the style and script of these parts on the pages that have them, and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from scripts import records
from scripts.errors import catalogue, entry_box, finder_box, finder_index, message_index
from scripts.errors.model import ErrorData
from scripts.files import write_atomically
from scripts.hooks import language
from scripts.hooks.language import Language
from scripts.pages.finding import Finding

MARKER = re.compile(r"^<!-- (?P<kind>errors?):(?P<name>[a-z0-9-]+) -->[ \t]*$", re.MULTILINE)
FINDER = "<!-- errors:finder -->"
STYLE = "assets/stylesheets/errors.css"
SCRIPT = "assets/javascripts/finder.js"
INDEX = "errors/finder.json"

_state: dict[str, ErrorData] = {}


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the catalogue once a build."""
    del config
    try:
        _state["all"] = catalogue.load()
        finder_index.masks()
    except (records.BadData, OSError) as error:
        raise PluginError(f"The finder of errors cannot be made: {error}") from error


@event_priority(50)
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Replace the markers of a page, and report an entry of its own that it does not show."""
    del config, files
    spoken = language.of_page(page)

    def address(target: str) -> str:
        return get_relative_url(language.root(spoken) + target, page.url)

    shown = f"docs/{page.file.src_uri}"
    if fault := first_fault(page.file.content_string, shown, _state["all"]):
        raise PluginError(str(fault))
    return filled(markdown, _state["all"], spoken, address)


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Load style and script where a marker was."""
    del config, files
    source = page.file.content_string
    if not MARKER.search(source):
        return html
    style, script = (get_relative_url(file, page.url) for file in (STYLE, SCRIPT))
    # After the title: the search index would take what stands before it for a page without one.
    html = html.replace("</h1>", f'</h1>\n<link rel="stylesheet" href="{style}">', 1)
    return f'{html}\n<script defer src="{script}"></script>' if FINDER in source else html


def on_post_build(config: MkDocsConfig) -> None:
    """Write the finder's index of the language that was built."""
    spoken = language.of_build(config)
    target = Path(config.site_dir) / language.root(spoken) / INDEX
    write_atomically(target, finder_index.render(_state["all"], spoken))


def filled(markdown: str, data: ErrorData, spoken: Language, address: Callable[[str], str]) -> str:
    """Return the text with every marker replaced."""
    known = data.by_id()

    def replaced(match: re.Match[str]) -> str:
        if match["kind"] == "error":
            return entry_box.render(known[match["name"]], spoken, address)
        if match["name"] == "index":
            return message_index.render(data, spoken, address)
        return finder_box.render(spoken, address)

    return MARKER.sub(replaced, markdown)


def first_fault(text: str, shown: str, data: ErrorData) -> Finding | None:
    """Return the first marker that means nothing, or an entry of this page that it leaves out."""
    names = {"error": set(data.by_id()), "errors": {"index", "finder"}}
    for match in MARKER.finditer(text):
        if match["name"] not in names[match["kind"]]:
            line = text.count("\n", 0, match.start()) + 1
            expected = "the id of an entry of docs/data/errors.json, errors:index or errors:finder"
            return Finding(shown, line, f"the marker {match[0].strip()}", expected)
    page = Path(shown).stem if Path(shown).parent.name == "errors" else ""
    placed = {match["name"] for match in MARKER.finditer(text) if match["kind"] == "error"}
    missing = [error.id for error in data.on_page(page) if error.id not in placed]
    if missing:
        return Finding(shown, 1, f"no section for {missing[0]}", f"the line <!-- error:{missing[0]} -->")
    return None
