"""Turn `<span class="since">1.106.0</span>` into a badge that leads to the notes of that release."""

from __future__ import annotations

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from scripts.hooks import language
from scripts.hooks.language import Language
from scripts.releases import naming

_SINCE = re.compile(r'<span class="since">\s*([0-9][0-9A-Za-z.]*)\s*</span>')
_LABELS: dict[Language, str] = {"ja": "{version} 以降", "en": "since {version}"}


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Link every badge of the page."""
    del config, files
    return linked(html, page.url, language.of_page(page))


def linked(html: str, page_url: str, spoken: Language) -> str:
    """Return the HTML with a link in place of each badge, relative to the page's own address."""

    def badge(match: re.Match[str]) -> str:
        version = match[1]
        target = get_relative_url(language.root(spoken) + naming.address(version), page_url)
        return f'<a class="since" href="{target}">{_LABELS[spoken].format(version=version)}</a>'

    return _SINCE.sub(badge, html)
