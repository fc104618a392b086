"""Frame what may be wider than a phone, tables above all, so that the page itself never scrolls sideways.

The keyboard can reach every frame; docs/assets/javascripts/site/frames.js takes that from those that fit.
"""

from __future__ import annotations

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

# A table with a class brings its own way with little room.
_TABLE = re.compile(r"<table(?![^>]*\bclass=).*?</table>", re.DOTALL)
_SCROLLING = re.compile(
    r'<div class="tabbed-labels"(?=>)|<(?:p|figure\b[^>]*)(?=>\s*<svg\b[^>]*\bclass="diagram)'
)
_LONG_CODE = re.compile(r"(?<=<code>)[^<]{20,}(?=</code>)")
_BREAK = re.compile(r"(?<=[(,=?])(?=[^\s,)=])|(?<=[^:/<]/)(?=[\w{])")


# After the page's end is written, whose table needs a frame too.
@event_priority(-60)
def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Frame the wide parts of every page."""
    del page, config, files
    return framed(html)


def framed(html: str) -> str:
    """Return the page with a frame around each table that has no class; a head without words is none."""
    framed_tables = _TABLE.sub(
        lambda table: f'<div class="table-frame" tabindex="0">{_breakable(_headed(table[0]))}</div>', html
    )
    return _SCROLLING.sub(lambda start: f'{start[0]} tabindex="0"', framed_tables)


def _headed(table: str) -> str:
    return table.replace("<th></th>", "<td></td>")


def _breakable(table: str) -> str:
    """Let a call or a path break where its reader would break it, so that a column can be narrow."""
    return _LONG_CODE.sub(lambda code: _BREAK.sub("<wbr>", code[0]), table)
