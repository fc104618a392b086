"""Give each language a search index of its own: /search/ and /en/search/search_index.json."""

from __future__ import annotations

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from scripts.hooks import language
from scripts.pages import glossary
from scripts.questions import catalogue
from scripts.search import asked, synonyms
from scripts.search.index import of_language

INDEX = "search/search_index.json"


@event_priority(-200)
def on_post_build(*, config: MkDocsConfig) -> None:
    """Split the index of the whole site, once static-i18n has built every language and joined theirs."""
    plugin = config.plugins["i18n"]
    if getattr(plugin, "building", False):
        return
    site = Path(config.site_dir)
    if not (site / INDEX).is_file():
        return
    whole = json.loads((site / INDEX).read_text(encoding="utf-8"))
    groups = synonyms.load(glossary.load())
    questions = catalogue.load()
    for spoken in language.LANGUAGES:
        file = site / language.root(spoken) / INDEX
        file.parent.mkdir(parents=True, exist_ok=True)
        index = of_language(whole, spoken, groups, asked.by_location(questions, spoken))
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
        file.write_text(text, encoding="utf-8")
