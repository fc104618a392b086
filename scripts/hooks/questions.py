"""Put the list of questions where a page asks for it: <!-- questions:list --> on a line of its own."""

from __future__ import annotations

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from scripts import records
from scripts.hooks import language
from scripts.hooks.language import Language
from scripts.pages.finding import Finding
from scripts.questions import catalogue
from scripts.questions import list as question_list
from scripts.questions.model import QuestionData

MARKER = re.compile(r"^<!-- questions:(?P<name>[a-z-]+) -->[ \t]*$", re.MULTILINE)
LIST = "list"

_state: dict[str, QuestionData] = {}


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the questions once a build."""
    del config
    try:
        _state["all"] = catalogue.load()
    except records.BadData as error:
        raise PluginError(str(error)) from error


@event_priority(50)
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Replace the marker of a page, and report one that means nothing."""
    del config, files
    shown = f"docs/{page.file.src_uri}"
    if fault := first_fault(page.file.content_string, shown):
        raise PluginError(str(fault))
    spoken = language.of_page(page)
    name = page.file.src_uri.removeprefix(f"{spoken}/").removesuffix(".md")
    return filled(markdown, _state["all"], spoken, name)


def filled(markdown: str, data: QuestionData, spoken: Language, page: str) -> str:
    """Return the text with the marker replaced by the list as it stands on a page."""
    return MARKER.sub(lambda _: question_list.render(data, spoken, page), markdown)


def first_fault(text: str, shown: str) -> Finding | None:
    """Return the first marker that means nothing."""
    for match in MARKER.finditer(text):
        if match["name"] != LIST:
            line = text.count("\n", 0, match.start()) + 1
            return Finding(shown, line, f"the marker {match[0].strip()}", f"questions:{LIST}")
    return None
