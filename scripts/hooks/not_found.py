"""Keep one page per language for addresses that do not exist: /404.html and /en/404.html.

MkDocs builds the theme's template once a language, each time into the same file.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import write_file
from mkdocs.utils.templates import TemplateContext

from scripts.hooks import language

TEMPLATE = "404.html"


def on_template_context(
    context: TemplateContext, *, template_name: str, config: MkDocsConfig
) -> TemplateContext:
    """Let the switcher lead to the other language's home; static-i18n leaves the last page it built there."""
    if template_name == TEMPLATE:
        base = urlsplit(config.site_url or "/").path
        # The attribute, as static-i18n sets it; the theme sees the item of the same name only without one.
        vars(config.extra)["alternate"] = [
            {**alternate, "link": base + language.root(language.known(alternate["lang"]))}
            for alternate in config.extra["alternate"]
        ]
    return context


def on_post_template(output: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Write the page to its language's folder; MkDocs itself writes only the default's."""
    root = language.root(language.of_build(config))
    if template_name != TEMPLATE or not root:
        return output
    write_file(output.encode(), str(Path(config.site_dir, root, TEMPLATE)))
    return ""
