"""The rules of links: a target exists, its anchor too, and nobody is led out of the language they read."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from scripts.pages import inline, link_fixes
from scripts.pages.finding import CHECK_AGAIN, LET_IT_FIX, Finding
from scripts.pages.tree import LANGUAGES, Page, Tree

SHARED = ("docs/assets/", "docs/data/")
PREFIXES = {"ja": {"en-us", "en"}, "en": {"ja-jp", "ja"}}


def check(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with the links of every page."""
    pages = {page.path: page for page in tree.pages}
    for page in tree.pages:
        for line in page.body.prose:
            for target in inline.link_targets(line.text):
                yield from check_target(page, line.number, target, pages, tree)


def check_target(page: Page, line: int, target: str, pages: dict[str, Page], tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with one link."""
    if target.startswith(("https://", "http://")):
        yield from _check_outside(page, line, target)
    elif target.startswith("/"):
        wanted = "a path relative to this file, such as ../versions/pin.md"
        yield Finding(page.path, line, f"the link “{target}”", wanted)
    elif not target.startswith("mailto:"):
        yield from _check_inside(page, line, target, pages, tree)


def _check_outside(page: Page, line: int, target: str) -> Iterator[Finding]:
    locale = inline.locale_of(target)
    if locale in PREFIXES[page.language]:
        wanted = f"the {page.language} address of the same page, or one without a locale"
        run = _run(target, page, {})
        yield Finding(page.path, line, f"the link “{target}”, which leads out of the language", wanted, run)
    if target.startswith("http://") and not target.startswith(("http://127.0.0.1", "http://localhost")):
        yield Finding(page.path, line, f"the link “{target}”", "an address that starts with https://")


def _check_inside(
    page: Page, line: int, target: str, pages: dict[str, Page], tree: Tree
) -> Iterator[Finding]:
    file, anchor = urlsplit(target).path, urlsplit(target).fragment
    path = (
        posixpath.normpath(posixpath.join(posixpath.dirname(page.path), unquote(file))) if file else page.path
    )
    other = next(language for language in LANGUAGES if language != page.language)
    if path.startswith(f"docs/{other}/"):
        wanted = f"a page below docs/{page.language}/; the language switcher leads to the other one"
        run = _run(target, page, pages)
        yield Finding(page.path, line, f"the link “{target}”, which leads out of the language", wanted, run)
    elif path in pages:
        yield from _check_anchor(page, line, target, pages[path], anchor)
    elif not _is_shared(path, tree):
        wanted = "the path of a page or of a shared file, relative to this file"
        yield Finding(page.path, line, f"the link “{target}”, which leads nowhere", wanted)


def _run(target: str, page: Page, pages: dict[str, Page]) -> str:
    """Return the command that mends a link out of the language, or that tells whether it is mended."""
    return LET_IT_FIX if link_fixes.in_language(target, page, pages) else CHECK_AGAIN


def _is_shared(path: str, tree: Tree) -> bool:
    """Tell whether a path is that of a file which both languages share."""
    return path.startswith(SHARED) and (tree.root / path).is_file()


def _check_anchor(page: Page, line: int, target: str, to: Page, anchor: str) -> Iterator[Finding]:
    # What a hook puts into a page has anchors that only the built site knows.
    if not anchor or to.is_generated_in_part:
        return
    ids = {heading.id for heading in to.body.headings} | _written_ids(to)
    if anchor not in ids:
        yield Finding(page.path, line, f"the link “{target}”", f"an id that stands on {to.path}")


def _written_ids(page: Page) -> set[str]:
    """Return the ids that stand on a page outside headings: <a id="x">, or {#x} after a word."""
    text = page.text
    marks = ('id="', "{#")
    return {part.split('"')[0].split("}")[0].strip() for mark in marks for part in text.split(mark)[1:]}
