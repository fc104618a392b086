"""The site's own search, in its dialog."""

from __future__ import annotations

from pathlib import Path

from scripts.bench.search.engine import Engine
from scripts.hooks.language import LANGUAGES, root


def engines(project: Path, site: Path) -> list[Engine]:
    """Return the site's own dialog, in each language."""
    del project
    return [
        Engine(
            name="this site",
            language=language,
            site=site,
            page=root(language),
            opener=".search-open",
            field="dialog.search input",
            links=".search-found > li > a",
            settled="query => document.querySelector('.search-said')?.dataset.query === query",
        )
        for language in LANGUAGES
    ]
