"""Stop at front matter that cannot be read; MkDocs itself would print it at the top of the page."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from scripts.pages.finding import Finding
from scripts.pages.front_matter import read

_EXPECTED = "`key: value` lines between two lines `---`, as in docs/ja/about/contribute.md"


@event_priority(100)
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Check the front matter's form as soon as the page is read."""
    del config, files
    if fault := first_fault(page.file.content_string, f"docs/{page.file.src_uri}"):
        raise PluginError(str(fault))
    return markdown


def first_fault(text: str, path: str) -> Finding | None:
    """Return what makes the front matter unreadable, if anything does."""
    for line, found in read(text).faults:
        return Finding(path, line, found, _EXPECTED)
    return None
