"""Keep one page per language for addresses that do not exist: /404.html and /en/404.html.

MkDocs builds the theme's template once a language, each time into the same file.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import write_file

from scripts.hooks import language

TEMPLATE = "404.html"


def on_post_template(output: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Write the page to its language's folder; MkDocs itself writes only the default's."""
    root = language.root(language.of_build(config))
    if template_name != TEMPLATE or not root:
        return output
    write_file(output.encode(), str(Path(config.site_dir, root, TEMPLATE)))
    return ""
