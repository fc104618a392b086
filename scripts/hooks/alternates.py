"""Name each page's other language in its head, by absolute addresses, and one for readers of neither."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from scripts.hooks.language import DEFAULT

_ALTERNATE = re.compile(r"[ \t]*<link rel=\"?alternate\"? [^>]*hreflang=[^>]*>\n?")
_NOBODYS = "x-default"


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Replace the theme's relative links by ours."""
    addresses = {
        language: f"{config.site_url}{'' if file.url == './' else file.url}"
        for language, file in sorted(getattr(page.file, "alternates", {}).items())
    }
    return with_alternates(output, addresses)


def with_alternates(html: str, addresses: Mapping[str, str]) -> str:
    """Return the page with one link for each language, and the default's once more for all other readers."""
    head, end, rest = html.partition("</head>")
    named = dict(addresses)
    if DEFAULT in named:
        named[_NOBODYS] = named[DEFAULT]
    links = [
        f'<link rel="alternate" hreflang="{language}" href="{escape(address)}">\n'
        for language, address in named.items()
    ]
    return _ALTERNATE.sub("", head) + "".join(links) + end + rest
