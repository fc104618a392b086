"""Write the comment on a pull request. Pure.

Nothing of the pull request goes into it as Markdown: names of pages match a pattern, and what the checks said
stands in a fence that it cannot end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.github.fence import fenced
from scripts.hooks import language
from scripts.hooks.language import LANGUAGES, Language
from scripts.pull_request.facts import LONGEST_OUTPUT, Facts, Page

MARK = "openai-on-azure: what a pull request does"


def text(facts: Facts, site: str, run: str) -> str:
    """Return the comment; `site` is the address of the published site or empty, `run` that of the run."""
    return "\n".join([*_pages(facts, site, run), *_translations(facts), *_checks(facts)]) + "\n"


def _pages(facts: Facts, site: str, run: str) -> Iterator[str]:
    yield f"### {_counted(len(facts.pages) + facts.left_out, 'page')} touched"
    yield ""
    yield f"As of {facts.head[:12]}. `preview` of [the run]({run}) has the pages as they would be."
    yield ""
    if not facts.pages:
        return
    yield "| page | 日本語 | English | file in `preview` |"
    yield "|---|---|---|---|"
    for page in facts.pages:
        cells = [_cell(page, spoken, site) for spoken in LANGUAGES]
        files = [f"`{_place(page, spoken)}index.html`" for spoken in LANGUAGES if _is_there(page, spoken)]
        yield f"| {page.name} | {' | '.join(cells)} | {', '.join(files)} |"
    if facts.left_out:
        yield ""
        yield f"And {_counted(facts.left_out, 'page')} more."
    yield ""


def _cell(page: Page, spoken: Language, site: str) -> str:
    change = page.changes.get(spoken, "absent")
    if not site or change in {"added", "absent"}:
        return change
    return f"{change} ([before]({site}{_place(page, spoken)}))"


def _place(page: Page, spoken: Language) -> str:
    key = re.sub(r"(^|/)index$", "", page.name)
    return language.root(spoken) + (f"{key}/" if key else "")


def _is_there(page: Page, spoken: Language) -> bool:
    return page.changes.get(spoken) in {"added", "changed", "as before"}


def _translations(facts: Facts) -> Iterator[str]:
    late = [page for page in facts.pages if page.behind]
    if late:
        yield "### Translations that are behind"
        yield ""
        yield from (f"- {page.name}: {', '.join(page.behind)}" for page in late)
        yield ""
        yield "`python3 -m scripts translate diff` shows what changed. A page that stays behind says so."
        yield ""


def _checks(facts: Facts) -> Iterator[str]:
    if not facts.check:
        yield "The quick checks pass."
        return
    yield "### What the checks want"
    yield ""
    yield fenced(facts.check, LONGEST_OUTPUT)
    yield ""
    yield "Here: `python3 -m scripts check`."


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
