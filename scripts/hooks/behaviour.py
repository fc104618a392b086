"""Put what was measured where a page asks for it, by a comment on a line of its own.

<!-- behaviour:table retries.* --> becomes the table of the questions that the patterns name,
<!-- behaviour:matrix --> the matrix of release lines.
"""

from __future__ import annotations

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from scripts.behaviour import matrix, table
from scripts.behaviour.model import BehaviourData
from scripts.hooks import language, measured
from scripts.hooks.language import Language

MARKER = re.compile(
    r"^<!-- behaviour:(?P<name>table|matrix)(?P<patterns>(?: [a-z0-9.*-]+)*) -->[ \t]*$", re.M
)
STYLE = "assets/stylesheets/behaviour.css"

_state: dict[str, BehaviourData] = {}


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the data once a build."""
    del config
    _state["all"] = measured.load()


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Replace the markers of a page."""
    del config, files
    return filled(markdown, _state["all"], language.of_page(page), f"docs/{page.file.src_uri}")


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Load the style where a marker was."""
    del config, files
    if not MARKER.search(page.file.content_string):
        return html
    style = get_relative_url(STYLE, page.url)
    return html.replace("</h1>", f'</h1>\n<link rel="stylesheet" href="{style}">', 1)


def filled(markdown: str, data: BehaviourData, spoken: Language, shown: str) -> str:
    """Return the text with every marker replaced; PluginError names one that asks for nothing."""

    def replaced(marker: re.Match[str]) -> str:
        if marker["name"] == "matrix":
            return matrix.render(data, spoken)
        for pattern in marker["patterns"].split() or [""]:
            if not table.chosen(data, pattern):
                raise PluginError(
                    f"{shown}: the marker {marker[0].strip()} names no question by “{pattern}”; "
                    f"scripts/probes/questions.toml has all of them."
                )
        return table.render(data, marker["patterns"], spoken)

    return MARKER.sub(replaced, markdown)
