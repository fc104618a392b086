"""Take the theme's own templates and icons from the folders that MkDocs looks through.

docs/overrides has all templates; listing the thousands of files beside them takes a tenth of a second for
each language.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.utils import get_theme_dir

_THEIRS = Path(get_theme_dir("material")).resolve()


# After static-i18n, which puts its template of the sitemap in front.
@event_priority(-200)
def on_config(config: MkDocsConfig) -> None:
    """Leave out every folder of the theme's package."""
    config.theme.dirs[:] = [
        folder for folder in config.theme.dirs if not Path(folder).resolve().is_relative_to(_THEIRS)
    ]
