"""The rules of code on pages: more than one line comes from snippets/, by a quoted include that exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.pages.body import Fence
from scripts.pages.finding import Finding
from scripts.pages.tree import Page, Tree

INCLUDE = re.compile(r'^\s*-{2,}8<-{2,}\s+"(?P<file>[^":]+)(?::(?P<section>[A-Za-z0-9_-]+))?"\s*$')
LOOKS_LIKE_INCLUDE = re.compile(r"^\s*-{2,}8<-{2,}")
SECTION_START = "--8<-- [start:{}]"
CODE_FOLDER = "snippets"
FOLDERS = (CODE_FOLDER, "docs/assets")
TYPED = ("console", "powershell", "text")


@dataclass(frozen=True, order=True)
class Include:
    """One place where a page shows a file."""

    line: int
    """Line on the page."""
    file: str
    """The file, relative to snippets/ or docs/assets/."""
    section: str | None
    """The part of the file, or None for the whole."""

    def __str__(self) -> str:
        return f"{self.file}:{self.section}" if self.section else self.file


def includes_of(page: Page) -> list[Include]:
    """Return every well-formed include of a page, in order."""
    return [found for number, line in _all_lines(page) if (found := _include(number, line))]


def _include(number: int, line: str) -> Include | None:
    match = INCLUDE.match(line)
    return Include(number, match["file"], match["section"]) if match else None


def _all_lines(page: Page) -> list[tuple[int, str]]:
    fenced = [
        (fence.line + offset, line)
        for fence in page.body.fences
        for offset, line in enumerate(fence.content, 1)
    ]
    return sorted([*fenced, *((line.number, line.text) for line in page.body.prose)])


def check(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with code and includes on every page."""
    for page in tree.pages:
        yield from check_page(page, tree.root)


def check_page(page: Page, root: Path) -> Iterator[Finding]:
    """Yield what is wrong with code and includes on one page."""
    for fence in page.body.fences:
        yield from _check_fence(page, fence)
    for number, line in _all_lines(page):
        if LOOKS_LIKE_INCLUDE.match(line) and not INCLUDE.match(line):
            wanted = 'a quoted path, as --8<-- "client/v1_key.py"'
            yield Finding(page.path, number, f"the include “{line.strip()}”", wanted)
    for include in includes_of(page):
        yield from check_target(page, include, root)


def _check_fence(page: Page, fence: Fence) -> Iterator[Finding]:
    language = fence.info.split(" ")[0].strip("{}.") or "none"
    typed = [line for line in fence.content if not LOOKS_LIKE_INCLUDE.match(line)]
    if not fence.is_closed:
        yield Finding(
            page.path, fence.line, "a code block that is never closed", "a closing line of the same marks"
        )
    elif language == "mermaid":
        yield Finding(
            page.path, fence.line, "a Mermaid diagram", "an SVG file in docs/assets/diagrams/, included"
        )
    elif len(typed) > 1 or (typed and len(fence.content) > 1):
        wanted = "code of more than one line in a file below snippets/, shown by a quoted --8<-- include"
        yield Finding(page.path, fence.line, f"{len(typed)} lines of code typed into the page", wanted)
    elif typed and language not in TYPED:
        wanted = f"it in a file below snippets/; only one line of {' or '.join(TYPED)} may be typed"
        yield Finding(page.path, fence.line, f"{language} code typed into the page", wanted)


def check_target(page: Page, include: Include, root: Path) -> Iterator[Finding]:
    """Yield the missing file or section that an include of a page asks for."""
    file = next(
        (root / folder / include.file for folder in FOLDERS if (root / folder / include.file).is_file()), None
    )
    if file is None:
        wanted = f"a file below {' or '.join(f'{folder}/' for folder in FOLDERS)}"
        yield Finding(page.path, include.line, f"the include of the missing file “{include.file}”", wanted)
    elif include.section and SECTION_START.format(include.section) not in file.read_text("utf-8"):
        wanted = (
            f"the line “# {SECTION_START.format(include.section)}” in {file.relative_to(root).as_posix()}"
        )
        yield Finding(page.path, include.line, f"the missing section “{include.section}”", wanted)
