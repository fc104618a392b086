"""Say below each title how the page stands in this build: what ran, what was reproduced, how many sources.

Reads the records of runs and of reproduced errors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from scripts.errors import catalogue, reproductions
from scripts.errors.model import ErrorData
from scripts.errors.reproductions import Reproduction
from scripts.hooks import language
from scripts.hooks.markup import below_title
from scripts.hooks.page_end import shown_programs
from scripts.snippets import runs
from scripts.snippets.runs import Run
from scripts.status.of_page import badges

Item = TypeVar("Item")


@dataclass
class _Recorded:
    """What one build knows."""

    errors: ErrorData = field(default_factory=lambda: ErrorData(errors=()))
    """The catalogue, which says what stands on which page."""
    runs: dict[str, list[Run]] = field(default_factory=dict)
    """Valid runs by program."""
    reproductions: dict[str, list[Reproduction]] = field(default_factory=dict)
    """Valid reproductions by case."""


_recorded = _Recorded()


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the records once a build."""
    del config
    _recorded.errors = catalogue.load()
    _recorded.runs = grouped(runs.current(), lambda run: run.snippet)
    _recorded.reproductions = grouped(reproductions.current(_recorded.errors), lambda one: one.case)


# Before page_top, whose line then stands above this one.
@event_priority(-45)
def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Write the line."""
    del config, files
    said = badges(
        shown_programs(page.markdown or ""),
        _recorded.runs,
        cases_of(page.file.src_uri, _recorded.errors),
        _recorded.reproductions,
        len(page.meta.get("sources") or []),
        language.of_page(page),
    )
    items = "".join(f"<li>{item}</li>" for item in said)
    return below_title(html, f'<ul class="page-state" data-search-exclude="true">{items}</ul>\n')


def cases_of(source: str, data: ErrorData) -> list[str]:
    """Return the cases that bring about the errors of a page, such as ja/errors/rate-limit.md."""
    _, _, page = source.partition("/errors/")
    errors = data.on_page(page.removesuffix(".md"))
    return sorted({case for error in errors for wording in error.wordings for case in wording.cases})


def grouped(found: Iterable[Item], key: Callable[[Item], str]) -> dict[str, list[Item]]:
    """Return things by a key, in their order."""
    groups: dict[str, list[Item]] = {}
    for one in found:
        groups.setdefault(key(one), []).append(one)
    return groups
