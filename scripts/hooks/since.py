"""Turn `<span class="since">1.106.0</span>` into a badge that leads to the notes of that release.

In place of the version, a question of docs/data/behaviour.json may stand, such as `credentials.callable-key`:
the badge then shows the release with which the answer of today came.
"""

from __future__ import annotations

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from scripts.behaviour import lookup
from scripts.behaviour.model import BehaviourData
from scripts.hooks import language, measured
from scripts.hooks.language import Language
from scripts.releases import naming

_SINCE = re.compile(r'<span class="since">\s*([0-9][0-9A-Za-z.]*|[a-z]+\.[a-z0-9.-]+)\s*</span>')
_LABELS: dict[Language, str] = {"ja": "{version} 以降", "en": "since {version}"}


_state: dict[str, BehaviourData] = {}


def on_pre_build(config: MkDocsConfig) -> None:
    """Read what was measured, once a build."""
    del config
    _state["all"] = measured.load()


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Link every badge of the page."""
    del config, files
    try:
        return linked(html, page.url, language.of_page(page), _state["all"])
    except KeyError as error:
        raise PluginError(
            f"docs/{page.file.src_uri}: a badge names the question {error}, which "
            "docs/data/behaviour.json does not have; scripts/probes/questions.toml lists all of them."
        ) from error


def linked(html: str, page_url: str, spoken: Language, data: BehaviourData) -> str:
    """Return the HTML with a link in place of each badge, relative to the page's own address."""

    def badge(match: re.Match[str]) -> str:
        version = match[1] if match[1][0].isdigit() else lookup.since(data, match[1])
        target = get_relative_url(language.root(spoken) + naming.address(version), page_url)
        return f'<a class="since" href="{target}">{_LABELS[spoken].format(version=version)}</a>'

    return _SINCE.sub(badge, html)
