"""Fill the page that finds outdated code, where a comment asks for it.

<!-- oldsyntax:box --> and <!-- oldsyntax:table --> stand on a line of their own. Loads the style and script
of the box on that page alone.
"""

from __future__ import annotations

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from scripts.hooks import language, markup
from scripts.old_syntax import box, store, table
from scripts.old_syntax.model import OldSyntax
from scripts.old_syntax.targets import NoTarget
from scripts.records import BadData

MARKER = re.compile(r"^<!-- oldsyntax:(?P<name>[a-z-]+) -->[ \t]*$", re.MULTILINE)
BOX = "<!-- oldsyntax:box -->"
STYLE = "assets/stylesheets/old-syntax.css"
SCRIPT = "assets/javascripts/old-syntax.js"

_state: dict[str, OldSyntax] = {}


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the data once a build."""
    del config
    try:
        _state["all"] = store.load()
    except BadData as error:
        raise PluginError(str(error)) from error


@event_priority(50)
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Replace the marker of the table; the one of the box waits until Markdown is HTML."""
    del config, files
    return with_table(markdown, _state["all"], language.of_page(page), f"docs/{page.file.src_uri}")


@event_priority(-90)
def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Replace the marker of the box, and load style and script beside it."""
    del config, files
    return with_box(html, _state["all"], language.of_page(page), page.url) if BOX in html else html


def with_table(markdown: str, data: OldSyntax, spoken: language.Language, shown: str) -> str:
    """Return the text with the table in it; raises PluginError for a marker that is not known."""

    def replaced(match: re.Match[str]) -> str:
        if match["name"] == "box":
            return BOX
        if match["name"] != "table":
            raise PluginError(
                f"{shown}: found the marker {match[0].strip()}, expected oldsyntax:box or oldsyntax:table."
            )
        return table.render(data, spoken)

    try:
        return MARKER.sub(replaced, markdown)
    except NoTarget as error:
        raise PluginError(str(error)) from error


def with_box(html: str, data: OldSyntax, spoken: language.Language, page_url: str) -> str:
    """Return the page with the box in it, and its style and script."""

    def address(below: str) -> str:
        return get_relative_url(language.root(spoken) + below, page_url)

    style, script = (get_relative_url(file, page_url) for file in (STYLE, SCRIPT))
    filled = html.replace(BOX, box.render(data, spoken, address), 1)
    with_style = markup.below_title(filled, f'<link rel="stylesheet" href="{style}">')
    return f'{with_style}\n<script defer src="{script}"></script>'
