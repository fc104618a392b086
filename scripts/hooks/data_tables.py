"""Put tables made from data where a page asks for them, by a comment on a line of its own.

<!-- data:glossary --> becomes the glossary of docs/data/glossary.json, <!-- data:dates --> the dated facts of
docs/data/dates.json, <!-- data:checks --> the list of checks, <!-- data:status --> how the site stands, and
<!-- data:successor --> what the theme's successor makes of the pages.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from scripts.exports import table as dates
from scripts.hooks import language
from scripts.hooks.language import Language
from scripts.pages import glossary
from scripts.pages.finding import Finding

if TYPE_CHECKING:
    from scripts.status.model import Status

MARKER = re.compile(r"^<!-- data:(?P<name>[a-z-]+) -->[ \t]*$", re.MULTILINE)


def _checks(spoken: Language) -> str:
    # What these two read is half of the project, and most builds take them from a record.
    from scripts.checks import table

    return table.render(spoken)


def _status(spoken: Language) -> str:
    from scripts.status import collect, render

    if not _standing:
        _standing.append(collect.today())
    return render.render(_standing[0], spoken)


def _successor(spoken: Language) -> str:
    from scripts.successor import table

    return table.render(spoken)


TABLES: Mapping[str, Callable[[Language], str]] = {
    "glossary": glossary.render,
    "checks": _checks,
    "dates": dates.render,
    "status": _status,
    "successor": _successor,
}


_standing: list[Status] = []
"""How the site stands, once a build asked for it: both languages say the same."""


def on_pre_build(config: MkDocsConfig) -> None:
    """Look anew with each build; static-i18n begins one more for each language."""
    if not getattr(config.plugins["i18n"], "building", False):
        _standing.clear()


@event_priority(50)
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Replace the markers of a page."""
    del config, files
    unknown = [name for name in MARKER.findall(markdown) if name not in TABLES]
    if unknown:
        line = page.file.content_string.split(f"<!-- data:{unknown[0]}")[0].count("\n") + 1
        known = " or ".join(TABLES)
        raise PluginError(
            str(Finding(f"docs/{page.file.src_uri}", line, f"the marker data:{unknown[0]}", known))
        )
    return with_tables(markdown, language.of_page(page))


def with_tables(markdown: str, lang: Language) -> str:
    """Return the text with every marker replaced by its table in one language."""
    return MARKER.sub(lambda marker: TABLES[marker["name"]](lang), markdown)
