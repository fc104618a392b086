"""Stop at an include whose file or section is missing, before the Markdown extension does so with a trace."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from scripts.hooks import language
from scripts.pages import tree
from scripts.pages.finding import Finding
from scripts.pages.includes import check_target, includes_of


@event_priority(90)
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Check the includes of a page as they stand in its file."""
    del files
    spoken = language.of_page(page)
    name = page.file.src_uri.removeprefix(f"{spoken}/")
    article = tree.Page(f"docs/{page.file.src_uri}", spoken, name, page.file.content_string)
    if missing := first_missing(article, Path(config.config_file_path).parent):
        raise PluginError(str(missing))
    return markdown


def first_missing(article: tree.Page, root: Path) -> Finding | None:
    """Return the first include whose file or section does not exist, if there is one."""
    findings = (
        finding for include in includes_of(article) for finding in check_target(article, include, root)
    )
    return next(findings, None)
