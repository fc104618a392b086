"""Head each program with its file and the releases it ran on, which the copy button writes into the copy too.

Reads the record of runs (docs/data/runs.json, then the last test session's own).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from packaging.version import Version

from scripts.hooks import language
from scripts.hooks.language import Language
from scripts.snippets import runs
from scripts.snippets.header import SNIPPETS, HeaderError, programs, read_header
from scripts.snippets.runs import Run

_BLOCK = re.compile(
    r"^(?P<open>(?P<indent> *)```[a-z]+)"
    r"(?P<include>\n(?P=indent)--8<-- \"(?P<program>[^\":]+)(?::[^\"]+)?\"\n(?P=indent)```)$",
    re.MULTILINE,
)
_TITLE = re.compile(
    r'<div class="(?P<kind>language-\w+ )?highlight"><span class="filename">(?P<program>[^<]+)</span>'
)
_RAN: dict[Language, tuple[str, str]] = {
    "ja": ("openai {range} で実行、{day}", "実行 {day}"),
    "en": ("ran on openai {range}, {day}", "ran {day}"),
}

_recorded: dict[str, list[Run]] = {}
_programs: set[str] = set()


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the record of runs once a build."""
    del config
    _programs.clear()
    _programs.update(known_programs())
    _recorded.clear()
    for run in runs.current():
        _recorded.setdefault(run.snippet, []).append(run)


# After the includes are checked, before anything reads the blocks.
@event_priority(80)
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the blocks of programs their title."""
    del page, config, files
    return titled(markdown, _programs)


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Say beside each title what the program ran on."""
    del config, files
    return with_runs(html, _recorded, language.of_page(page))


def known_programs(folder: Path = SNIPPETS) -> list[str]:
    """Return every program; a first line that is wrong is a PluginError, told without a trace."""
    found = programs(folder)
    for program in found:
        try:
            read_header(program, folder)
        except HeaderError as problem:
            raise PluginError(str(problem)) from None
    return found


def titled(markdown: str, known: Iterable[str]) -> str:
    """Return the page with a title for each block that holds a program, or a section of one, and no more."""

    def title(block: re.Match[str]) -> str:
        program = block["program"]
        return f'{block["open"]} title="{program}"{block["include"]}' if program in known else block[0]

    return _BLOCK.sub(title, markdown)


def with_runs(html: str, recorded: Mapping[str, Sequence[Run]], spoken: Language) -> str:
    """Return the page with the releases beside the title of each program that has a record."""

    def add(title: re.Match[str]) -> str:
        done = recorded.get(title["program"])
        if not done:
            return title[0]
        said = escape(ran(done, spoken))
        kind = title["kind"] or ""
        return (
            f'<div class="{kind}highlight" data-ran="{said}"><span class="filename">{title["program"]} '
            f'<span class="ran">{said}</span></span>'
        )

    return _TITLE.sub(add, html)


def ran(done: Sequence[Run], spoken: Language) -> str:
    """Return the releases, from the oldest to the newest, and the day of the last run."""
    day = max(run.day for run in done)
    releases = sorted({Version(run.openai) for run in done if run.openai})
    with_openai, without = _RAN[spoken]
    if not releases:
        return without.format(day=day)
    span = str(releases[0]) if len(releases) == 1 else f"{releases[0]}–{releases[-1]}"
    return with_openai.format(range=span, day=day)
