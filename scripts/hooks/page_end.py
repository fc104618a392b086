"""Write the end of each page: on which releases its programs ran, its sources, its history, where to report.

Reads the page's front matter and the record of runs (docs/data/runs.json, then the last test session's own).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from scripts.claims.model import sources_of
from scripts.hooks import language, repository
from scripts.hooks.language import Language
from scripts.hooks.sources import shown_source
from scripts.snippets import runs
from scripts.snippets.header import is_program
from scripts.snippets.runs import Run

_SNIPPET = re.compile(r"^[ \t>]*--8<--[ \t]+[\"']([^\"':]+)", re.MULTILINE)
_WORDS: dict[Language, dict[str, str]] = {
    "ja": {
        "runs": "コードを実行したリリース",
        "sources": "出典",
        "history": "変更履歴",
        "actions": "このページについて",
        "program": "プログラム",
        "releases": "openai のリリース",
        "conditions": "Python と実行日",
        "without": "openai を使わないプログラム",
        "never": "このビルドに実行の記録はありません",
        "report": "誤りや不足を報告する",
        "edit": "このページを編集する",
    },
    "en": {
        "runs": "Releases that the code was run on",
        "sources": "Sources",
        "history": "History",
        "actions": "About this page",
        "program": "Program",
        "releases": "Releases of openai",
        "conditions": "Python and day",
        "without": "a program without openai",
        "never": "this build holds no record of a run",
        "report": "Report a problem with this page",
        "edit": "Edit this page",
    },
}


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the record of runs once a build."""
    del config
    _recorded.clear()
    for run in runs.current():
        _recorded.setdefault(run.snippet, []).append(run)


_recorded: dict[str, list[Run]] = {}


@event_priority(-50)
def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Add the end of the page."""
    del files
    spoken = language.of_page(page)
    home = repository.address_of(config)
    parts = [
        runs_part(shown_programs(page.markdown or ""), _recorded, home, spoken),
        sources_part(page.meta.get("sources") or [], home, spoken),
        history_part(page.meta.get("history") or [], spoken),
        actions_part(repository.report_address(home, page, spoken), page.edit_url, spoken),
    ]
    return f'{html}\n<footer class="page-end" data-search-exclude="true">\n{"".join(parts)}</footer>\n'


def shown_programs(markdown: str) -> list[str]:
    """Return the programs of snippets/ that a page includes, in the order of the page."""
    return [name for name in dict.fromkeys(_SNIPPET.findall(markdown)) if is_program(name)]


def runs_part(shown: Iterable[str], recorded: Mapping[str, list[Run]], home: str, spoken: Language) -> str:
    """Return a table of programs and the releases they ran on; nothing for a page without programs."""
    rows = "".join(_run_row(snippet, recorded.get(snippet, []), home, spoken) for snippet in shown)
    if not rows:
        return ""
    words = _WORDS[spoken]
    heads = "".join(f'<th scope="col">{words[key]}</th>' for key in ("program", "releases", "conditions"))
    table = f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    return _part("runs", words, table)


def sources_part(sources: Sequence[Mapping[str, object]], home: str, spoken: Language) -> str:
    """Return the numbered list of sources: whose word, what, and the day it was read."""
    if not sources:
        return ""
    items = "".join(
        f'<li id="{source.anchor}">{shown_source(entry, home, spoken)}</li>\n'
        for source, entry in zip(sources_of(sources), sources, strict=True)
    )
    return _part("sources", _WORDS[spoken], f"<ol>\n{items}</ol>\n")


def history_part(history: Iterable[Mapping[str, object]], spoken: Language) -> str:
    """Return the list of changes, as the front matter has them."""
    items = [
        f"<time>{escape(str(entry.get('date')))}</time> {escape(str(entry.get('what')))}" for entry in history
    ]
    return _list_part("history", _WORDS[spoken], items)


def actions_part(report: str, edit: str | None, spoken: Language) -> str:
    """Return the links for a reader who wants something changed."""
    words = _WORDS[spoken]
    links = [f'<a href="{escape(report)}">{words["report"]}</a>']
    if edit:
        links.append(f'<a href="{escape(edit)}" rel="edit">{words["edit"]}</a>')
    return _list_part("actions", words, links)


def _run_row(snippet: str, done: list[Run], home: str, spoken: Language) -> str:
    words = _WORDS[spoken]
    address = escape(repository.file_address(home, f"snippets/{snippet}"))
    program = f'<th scope="row"><a href="{address}"><code>{escape(snippet)}</code></a></th>'
    if not done:
        return f'<tr>{program}<td colspan="2" class="never">{words["never"]}</td></tr>\n'
    releases = " ".join(f"<code>{run.openai}</code>" for run in done if run.openai) or words["without"]
    pythons = ", ".join(sorted({run.python for run in done}))
    days = sorted({run.day for run in done})
    conditions = f"Python {pythons}, <time>{days[-1]}</time>"
    return f"<tr>{program}<td>{releases}</td><td>{conditions}</td></tr>\n"


def _list_part(name: str, words: Mapping[str, str], items: list[str]) -> str:
    if not items:
        return ""
    return _part(name, words, "<ul>\n" + "".join(f"<li>{item}</li>\n" for item in items) + "</ul>\n")


def _part(name: str, words: Mapping[str, str], content: str) -> str:
    # The id stands on the section: a heading with one would become an entry of the search index.
    return (
        f'<section id="page-{name}" class="page-{name}" aria-labelledby="page-{name}-title">\n'
        f'<h2><span id="page-{name}-title">{words[name]}</span></h2>\n{content}</section>\n'
    )
