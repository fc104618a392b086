"""Write each page's Markdown as the hooks leave it, for generators that know no hooks.

Works where PREPARED_MARKDOWN names a folder, in which scripts/successor has another generator build the site.
"""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

SWITCH = "PREPARED_MARKDOWN"


@event_priority(-1000)
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Write the page, under its title, without what else stands at its top."""
    del config, files
    if folder := os.environ.get(SWITCH):
        text = f"---\ntitle: {page.title!r}\n---\n\n{markdown}\n"
        write_file(text.encode(), str(Path(folder, page.file.src_uri)))
