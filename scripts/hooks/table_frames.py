"""Put each table that has no frame of its own into one that scrolls, so that the page never does."""

from __future__ import annotations

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

# A table with a class brings its own way with little room.
_TABLE = re.compile(r"<table(?![^>]*\bclass=).*?</table>", re.DOTALL)


# After the page's end is written, whose table needs a frame too.
@event_priority(-60)
def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Frame the tables of every page."""
    del page, config, files
    return framed(html)


def framed(html: str) -> str:
    """Return the page with a frame around each table that has no class; a head without words is none."""
    return _TABLE.sub(lambda table: f'<div class="table-frame">{_headed(table[0])}</div>', html)


def _headed(table: str) -> str:
    return table.replace("<th></th>", "<td></td>")
