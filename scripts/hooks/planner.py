"""Put the planner and its ready-made plans where a page asks for them, and write what the browser reads.

<!-- planner:form --> becomes the form, <!-- planner:pair 0 3 --> the plan from 0.x to the newest 3.x; each
stands on a line of its own. Loads the style and script of the planner on the pages that have them.
"""

from __future__ import annotations

import re
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from scripts.files import write_atomically
from scripts.hooks import language, markup, repository
from scripts.planner import form, pair, payload, store
from scripts.planner.plan import Known
from scripts.planner.step_item import Setting
from scripts.records import BadData

MARKER = re.compile(
    r"^<!-- planner:(?P<name>[a-z]+)(?: (?P<have>\S+) (?P<want>\S+))? -->[ \t]*$", re.MULTILINE
)
FORM = "<!-- planner:form -->"
PAGE = "upgrade/planner/"
STYLE = "assets/stylesheets/planner.css"
SCRIPT = "assets/javascripts/planner.js"

_state: dict[str, store.Loaded] = {}
_with_form: set[language.Language] = set()
"""Languages whose build has a page with the form."""


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the data once a build."""
    _with_form.discard(language.of_build(config))
    try:
        _state["all"] = store.load_all()
    except BadData as error:
        raise PluginError(str(error)) from error


@event_priority(50)
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Replace the markers of plans; the one of the form waits until Markdown is HTML."""
    del files
    setting = _setting(language.of_page(page), page.url, config)
    return with_plans(markdown, _state["all"].known, setting, f"docs/{page.file.src_uri}")


@event_priority(-90)
def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Replace the marker of the form, and load style and script where they are needed."""
    del files
    if not MARKER.search(page.file.content_string):
        return html
    style, script = (get_relative_url(file, page.url) for file in (STYLE, SCRIPT))
    styled = markup.below_title(html, f'<link rel="stylesheet" href="{style}">')
    if FORM not in styled:
        return styled
    setting = _setting(language.of_page(page), page.url, config)
    filled = styled.replace(FORM, form.render(setting.spoken, setting.address), 1)
    return f'{filled}\n<script defer src="{script}"></script>'


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> None:
    """Note whether a page has the form."""
    del env
    pages = (file.page for file in files.documentation_pages() if file.page)
    if any(form.BOX in (page.content or "") for page in pages):
        _with_form.add(language.of_build(config))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the browser's data in the language that was built, where a page asks for them."""
    spoken = language.of_build(config)
    if spoken not in _with_form:
        return
    root = language.root(spoken)
    loaded = _state["all"]
    text = payload.render(loaded.known, loaded.day, _setting(spoken, root + PAGE, config))
    write_atomically(Path(config.site_dir) / root / form.DATA, text)


def with_plans(markdown: str, known: Known, setting: Setting, shown: str) -> str:
    """Return the text with every plan in it; raises PluginError for a marker that is not known."""

    def replaced(match: re.Match[str]) -> str:
        if match["name"] == "form" and not match["have"]:
            return FORM
        if match["name"] == "pair" and match["have"]:
            return pair.render(match["have"], match["want"], known, setting)
        raise PluginError(
            f"{shown}: found the marker {match[0].strip()}, "
            "expected planner:form, or planner:pair with two lines such as 0 3."
        )

    try:
        return MARKER.sub(replaced, markdown)
    except BadData as error:
        raise PluginError(str(error)) from error


def _setting(spoken: language.Language, url: str, config: MkDocsConfig) -> Setting:
    def address(below: str) -> str:
        return get_relative_url(language.root(spoken) + below, url)

    return Setting(spoken, address, repository.address_of(config), _state["all"].questions)
