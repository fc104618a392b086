"""Lead links to files where they lead to folders: a server answers with index.html, a disk does not."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

INDEX = "index.html"
# Quoted values may hold what ends a tag.
_TAG = re.compile(r"""<(?:a|area|link)\s(?:[^>"']|"[^"]*"|'[^']*')*>""")
_HREF = re.compile(
    r"""(?P<name>\shref=)(?P<quote>["']?)(?P<path>[^"'\s>?#]*)(?P<rest>[?#][^"'\s>]*)?(?P=quote)(?=[\s>])"""
)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


@dataclass(frozen=True)
class Site:
    """What links are read by."""

    pages: frozenset[str]
    """Its pages, as paths below its root."""
    base: str = "/"
    """The path of its address, with which links from the root of the server begin."""


def to_files(html: str, page: str, site: Site) -> str:
    """Return a page of the site with its links to folders led to their index.html."""
    folder = posixpath.dirname(page)

    def mended(href: re.Match[str]) -> str:
        # Upstream text has references even for the marks of its addresses.
        if _ELSEWHERE.match(unescape(f"{href['path']}{href['rest'] or ''}")):
            return href[0]
        path = _path(href["path"], folder, site)
        return f"{href['name']}{href['quote']}{path}{href['rest'] or ''}{href['quote']}"

    return _TAG.sub(lambda tag: _HREF.sub(mended, tag[0], count=1), html)


def _path(path: str, folder: str, site: Site) -> str:
    if not path:
        return path
    if path.startswith(site.base):
        path = posixpath.relpath(posixpath.join("/", path.removeprefix(site.base)), f"/{folder}")
    target = posixpath.normpath(posixpath.join(folder, unquote(path), INDEX))
    return f"{path.removesuffix('/')}/{INDEX}" if target in site.pages else path
