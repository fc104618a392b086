"""Write each language's search index, a script that the search dialog loads: search/index.js at its root.

Reads the written pages, so that it sees them as readers do, however they came about.
"""

from __future__ import annotations

from functools import lru_cache
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

# `mkdocs serve` builds every page anew, and most are as they were.
_extracted = lru_cache(maxsize=1000)(extract)
_navigation: list[Navigation] = []


@event_priority(-200)
def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
    """Note the navigation of the language, once its titles are translated."""
    del config, files
    _navigation[:] = [nav]


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the index of the language that was built; static-i18n runs a build for each."""
    site, spoken = Path(config.site_dir), language.of_build(config)
    also = aliases.load(spoken)
    pages = [_indexed(page, site, spoken, also) for page in _navigation[0].pages]
    index = of_language(pages, synonyms.load(glossary.load()), asked.by_location(catalogue.load(), spoken))
    write_atomically(site / language.root(spoken) / INDEX, as_script(index).decode())


def _indexed(page: Page, site: Path, spoken: Language, also: aliases.Aliases) -> IndexedPage:
    root = language.root(spoken)
    url = page.url.removeprefix("./").removeprefix(root)
    rooms = list(page.ancestors)
    said = _extracted((site / page.file.dest_uri).read_text(encoding="utf-8"))
    return IndexedPage(url, str(rooms[-1].title) if rooms else "", said, also.get(url, ()))
