"""The rules of headings: one title, and an explicit English id for every heading below it, used once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.pages.body import Heading
from scripts.pages.finding import LET_IT_FIX, Finding
from scripts.pages.tree import Page, Tree

ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def check(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with the headings of every page."""
    for page in tree.pages:
        yield from check_page(page)


def check_page(page: Page) -> Iterator[Finding]:
    """Yield what is wrong with the headings of one page."""
    yield from _check_title(page)
    seen: dict[str, int] = {}
    for heading in page.body.headings:
        if heading.level > 1:
            yield from _check_id(page, heading, seen)


def _check_title(page: Page) -> Iterator[Finding]:
    titles = [heading for heading in page.body.headings if heading.level == 1]
    if not titles:
        yield Finding(page.path, page.head.end + 1, "no title", "one heading that starts with “# ”")
    for second in titles[1:]:
        yield Finding(
            page.path, second.line, f"a second title “{second.title}”", "one “# ” heading; use “## ”"
        )
    first = page.body.headings[:1]
    if titles and first[0].level != 1:
        yield Finding(page.path, first[0].line, "a heading before the title", "the “# ” heading first")


def _check_id(page: Page, heading: Heading, seen: dict[str, int]) -> Iterator[Finding]:
    marks = "#" * heading.level
    if heading.id is None:
        wanted = f"“{marks} {heading.title} {{#english-id}}”"
        yield Finding(
            page.path, heading.line, f"the heading “{heading.title}” without an id", wanted, LET_IT_FIX
        )
    elif not ID.fullmatch(heading.id):
        wanted = "an id of lower-case English words and numbers, joined by hyphens"
        yield Finding(page.path, heading.line, f"the id “{heading.id}”", wanted)
    elif heading.id in seen:
        wanted = f"an id of its own; line {seen[heading.id]} has this one already"
        yield Finding(page.path, heading.line, f"the id “{heading.id}” a second time", wanted)
    else:
        seen[heading.id] = heading.line


def with_ids_of(page: Page, other: Page) -> str:
    """Return the page with missing ids taken from the other language, where both have the same outline."""
    ours, theirs = page.body.headings, other.body.headings
    if [heading.level for heading in ours] != [heading.level for heading in theirs]:
        return page.text
    lines = page.text.split("\n")
    for mine, its in zip(ours, theirs, strict=True):
        if mine.level > 1 and mine.id is None and its.id:
            lines[mine.line - 1] = f"{lines[mine.line - 1].rstrip()} {{#{its.id}}}"
    return "\n".join(lines)
