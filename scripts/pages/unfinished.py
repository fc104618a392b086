"""Look for what `python3 -m scripts new` left to be written: placeholders, ids, the checklist.

Reads the pages, the programs of snippets/ and mkdocs.yml. Code and code spans may speak of the mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.pages import inline
from scripts.pages.body import COMMENT
from scripts.pages.finding import Finding
from scripts.pages.tree import Page, Tree
from scripts.snippets.header import programs

MARK = "TODO"
MENU = "mkdocs.yml"
PLACEHOLDER = re.compile(rf"(?:https://\S+/)?(?<![A-Za-z0-9_]){MARK}(?![A-Za-z0-9_])[^\"#{{|]*")
SECTION_ID = "todo"
ID = re.compile(rf"\{{#(?P<id>{SECTION_ID}(?:-[a-z0-9]+)*)\}}")
OPEN_ITEM = "- [ ]"


def check(tree: Tree) -> Iterator[Finding]:
    """Yield everything that is still to be written."""
    for page in tree.pages:
        yield from check_page(page)
    files = [MENU, *(f"snippets/{name}" for name in programs(tree.root / "snippets"))]
    for path in files:
        if (tree.root / path).is_file():
            lines = (tree.root / path).read_text("utf-8").split("\n")
            yield from _check_lines(path, list(enumerate(lines, 1)))


def check_page(page: Page) -> Iterator[Finding]:
    """Yield everything that is still to be written on one page."""
    yield from _check_comments(page)
    lines = _lines_outside_code(page)
    yield from _check_lines(page.path, lines)
    for number, line in lines:
        if found := ID.search(line):
            wanted = "an English id that names the section, the same in both languages"
            yield Finding(page.path, number, f"the id “{found['id']}” of a new page", wanted)


def _check_comments(page: Page) -> Iterator[Finding]:
    for comment in COMMENT.finditer(page.text):
        if OPEN_ITEM in comment[0] or PLACEHOLDER.search(comment[0]):
            line = page.text.count("\n", 0, comment.start()) + 1
            wanted = "every line of it done, and the whole comment deleted"
            yield Finding(page.path, line, "the checklist of a new page", wanted)


def _lines_outside_code(page: Page) -> list[tuple[int, str]]:
    """Return the lines that a reader reads, front matter and all, without comments and code."""
    head = enumerate(page.text.split("\n")[: page.head.end], 1)
    prose = ((line.number, inline.without_code(line.text)) for line in page.body.prose)
    return [*head, *prose]


def _check_lines(path: str, lines: list[tuple[int, str]]) -> Iterator[Finding]:
    for number, line in lines:
        if found := PLACEHOLDER.search(line):
            seen = f"the placeholder “{found[0].strip()}”"
            yield Finding(path, number, seen, "what it asks for in its place")
