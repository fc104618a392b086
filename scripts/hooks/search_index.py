"""Write each language's search index, a script that the search dialog loads: search/index.js at its root.

Reads the content of each page last, as readers see it, and leaves what it says on the page, where a record of
it keeps it; see scripts/build_cache.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from scripts.files import write_atomically
from scripts.hooks import language
from scripts.hooks.language import Language
from scripts.pages import glossary
from scripts.questions import catalogue
from scripts.search import aliases, asked, synonyms
from scripts.search.extract import extract
from scripts.search.index import IndexedPage, as_script, of_language

INDEX = "search/index.js"

_navigation: list[Navigation] = []


@event_priority(-200)
def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
    """Note the navigation of the language, once its titles are translated."""
    del config, files
    _navigation[:] = [nav]


# After the last hook that changes what a page shows.
@event_priority(-300)
def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Note what the page says."""
    del files
    vars(page)["said"] = extract(html, page.meta.get("description") or config.site_description or "")


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the index of the language that was built; static-i18n runs a build for each."""
    site, spoken = Path(config.site_dir), language.of_build(config)
    also = aliases.load(spoken)
    pages = [_indexed(page, spoken, also) for page in _navigation[0].pages]
    index = of_language(pages, synonyms.load(glossary.load()), asked.by_location(catalogue.load(), spoken))
    write_atomically(site / language.root(spoken) / INDEX, as_script(index).decode())


def _indexed(page: Page, spoken: Language, also: aliases.Aliases) -> IndexedPage:
    root = language.root(spoken)
    url = page.url.removeprefix("./").removeprefix(root)
    rooms = list(page.ancestors)
    return IndexedPage(url, str(rooms[-1].title) if rooms else "", vars(page)["said"], also.get(url, ()))
