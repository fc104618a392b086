"""Let each mark that says on whose word a sentence rests lead to its source at the end of the page."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from scripts.claims.marks import NoSuchSource, linked
from scripts.claims.model import sources_of


# Before tables made from data come in, whose marks are not sentences of the page.
@event_priority(60)
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Link every mark of the page."""
    del config, files
    try:
        return linked(markdown, sources_of(page.meta.get("sources") or []))
    except NoSuchSource as problem:
        raise PluginError(
            f"docs/{page.file.src_uri}: found {problem}; expected an id of the page's own sources; "
            "run: python3 -m scripts check --only claims"
        ) from problem
