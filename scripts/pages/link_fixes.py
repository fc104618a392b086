"""Lead links that leave the language of their page to the same place in that language."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from urllib.parse import urlsplit, urlunsplit

from scripts.pages import inline
from scripts.pages.tree import LANGUAGES, Page, Tree

# Microsoft's sites answer under both; elsewhere nobody knows whether the other address exists.
SITE = ".microsoft.com"
LOCALES = {"ja": "ja-jp", "en": "en-us"}


def fixed(page: Page, tree: Tree) -> str:
    """Return the page with the links mended whose place in its language is known."""
    pages = {other.path: other for other in tree.pages}
    lines = page.text.split("\n")
    for line in page.body.prose:
        for target in inline.link_targets(line.text):
            better = in_language(target, page, pages)
            if better:
                lines[line.number - 1] = _replaced(lines[line.number - 1], target, better)
    return "\n".join(lines)


def in_language(target: str, page: Page, pages: Mapping[str, Page]) -> str | None:
    """Return the target in the language of the page; None when it is there already, or unknown."""
    parts = urlsplit(target)
    if parts.scheme == "https":
        return _address(target, page.language)
    if parts.scheme or not parts.path or parts.path.startswith("/"):
        return None
    folder = posixpath.dirname(page.path)
    path = posixpath.normpath(posixpath.join(folder, parts.path))
    other = next(language for language in LANGUAGES if language != page.language)
    here = f"docs/{page.language}/{path.removeprefix(f'docs/{other}/')}"
    if not path.startswith(f"docs/{other}/") or here not in pages:
        return None
    return urlunsplit(parts._replace(path=posixpath.relpath(here, folder)))


def _address(target: str, language: str) -> str | None:
    parts = urlsplit(target)
    locale = inline.locale_of(target)
    is_known = f".{parts.hostname}".endswith(SITE) and locale in LOCALES.values()
    if not is_known or locale == LOCALES[language]:
        return None
    rest = parts.path.split("/")[2:]
    return urlunsplit(parts._replace(path="/".join(["", LOCALES[language], *rest])))


def _replaced(line: str, target: str, better: str) -> str:
    """Return the line with one target replaced where it is one, not in code or as part of a longer one."""
    whole = re.compile(rf"(?<![A-Za-z0-9/.]){re.escape(target)}")
    return inline.outside_code(line, lambda text: whole.sub(lambda _: better, text), inline.CODE_SPAN)
