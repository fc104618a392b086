"""The rules of claims: marks lead to sources, positions that disagree have days, no day lies ahead."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from scripts.claims import marks
from scripts.claims.conflicts import LEAST, conflicts_of, undated
from scripts.claims.model import LONG_AGO_DAYS, sources_of
from scripts.pages.finding import Finding
from scripts.pages.located import Where
from scripts.pages.tree import Page, Tree

REPORT = "python3 -m scripts claims"


def check(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with the claims of every page."""
    today = datetime.date.today()
    for page in tree.pages:
        yield from check_page(page, today)


def check_page(page: Page, today: datetime.date) -> Iterator[Finding]:
    """Yield what is wrong with the claims of one page, on a given day."""
    yield from _check_ids(page)
    yield from _check_marks(page)
    yield from _check_conflicts(page)
    yield from _check_days(page, today)


def _check_ids(page: Page) -> Iterator[Finding]:
    seen: set[str] = set()
    for source in sources_of(page.head.entries("sources")):
        if source.id and source.id in seen:
            line = page.head.line_of(("sources", source.number - 1, "id"))
            yield Finding(page.path, line, f"the id “{source.id}” of a source a second time", "another id")
        seen.add(source.id)


def _check_marks(page: Page) -> Iterator[Finding]:
    sources = sources_of(page.head.entries("sources"))
    for mark in marks.marks_of(page.body.prose):
        try:
            marks.sources_for(mark.kind, mark.ids, sources)
        except marks.NoSuchSource as problem:
            kinds = marks.RESTS_ON[mark.kind]
            known = [source.id for source in sources if source.id and source.kind in kinds]
            names = " or ".join(f'data-source="{name}"' for name in known) or "a source's id"
            expected = f"{names} (an id stands in `sources` of the front matter)"
            yield Finding(page.path, mark.line, str(problem), expected)
        wanted = marks.WORDS[page.language].get(mark.kind)
        if wanted and mark.words != wanted:
            found = f"the mark {mark.kind} around “{mark.words.strip() or 'other things than words'}”"
            expected = f'`<span class="mark {mark.kind}">{wanted}</span>` behind the sentence'
            yield Finding(page.path, mark.line, found, expected)


def _check_conflicts(page: Page) -> Iterator[Finding]:
    for conflict in conflicts_of(page.body.prose):
        if len(conflict.positions) < LEAST:
            found = f"a box of conflict with {len(conflict.positions)} positions"
            expected = "a list or table with the position of each source"
            yield Finding(page.path, conflict.line, found, expected)
        for line in undated(conflict):
            found = "a position in a box of conflict without a day"
            yield Finding(page.path, line.number, found, "the day of its version, or when it was read")


def _check_days(page: Page, today: datetime.date) -> Iterator[Finding]:
    days = dict(_days(page))
    for where, day in days.items():
        if day > today:
            line = page.head.line_of(where)
            yield Finding(
                page.path, line, f"the day {day}, which has not come yet", "today or an earlier day"
            )
    checked = days.get(("checked",), today)
    if (today - checked).days > LONG_AGO_DAYS:
        found = f"a page that was last compared with its sources on {checked}"
        expected = f"a look at each source within {LONG_AGO_DAYS} days, then today's date in `checked`"
        yield Finding(page.path, page.head.line_of(("checked",)), found, expected, REPORT, "warning")


def _days(page: Page) -> Iterator[tuple[Where, datetime.date]]:
    wheres: list[Where] = [("checked",)]
    wheres += [("sources", number, "read") for number, _ in enumerate(page.head.entries("sources"))]
    wheres += [("history", number, "date") for number, _ in enumerate(page.head.entries("history"))]
    for where in wheres:
        try:
            yield where, datetime.date.fromisoformat(_text_at(page, where))
        except ValueError:
            continue  # The check front-matter tells of a day that cannot be read.


def _text_at(page: Page, where: Where) -> str:
    if len(where) == 1:
        return page.head.text(str(where[0]))
    key, number, name = where
    return str(page.head.entries(str(key))[int(number)].get(str(name), ""))
