"""Walk through the HTML of a page, piece by piece, without changing a byte that nobody asked to change."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

# Attribute values may hold a `>`.
_PIECE = re.compile(r"<!--.*?-->|<(?:\"[^\"]*\"|'[^']*'|[^'\">]++)*+>|[^<]+|<", re.DOTALL)
_NAME = re.compile(r"</?([A-Za-z][\w-]*)")
_EMPTY = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)


class Piece(NamedTuple):
    """A tag or comment, or the text between two of them."""

    text: str
    """As it stands in the page."""
    is_text: bool
    """False for tags and comments."""
    inside: tuple[str, ...]
    """Names of the elements that are open around it, outermost first."""


def pieces(html: str) -> Iterator[Piece]:
    """Yield every piece of the page, in order; joined they are the page."""
    opened: list[str] = []
    for match in _PIECE.finditer(html):
        text = match[0]
        name = _NAME.match(text)
        if not name:
            yield Piece(text, not text.startswith("<!--"), tuple(opened))
            continue
        yield Piece(text, False, tuple(opened))
        _follow(text, name[1].lower(), opened)


def rewrite_text(html: str, rewrite: Callable[[str], str], outside: frozenset[str]) -> str:
    """Apply a function to each piece of text that stands in none of the named elements."""
    return "".join(
        rewrite(piece.text) if piece.is_text and outside.isdisjoint(piece.inside) else piece.text
        for piece in pieces(html)
    )


def _follow(tag: str, name: str, opened: list[str]) -> None:
    if tag.startswith("</"):
        if name in opened:
            while opened.pop() != name:
                pass
    elif name not in _EMPTY and not tag.endswith("/>"):
        opened.append(name)


def below_title(html: str, addition: str) -> str:
    """Return the page with something added after its title, or before all else when it has none."""
    before, end, after = html.partition("</h1>")
    return f"{before}{end}\n{addition}{after}" if end else addition + html


def notice(kind: str, title: str, text: str) -> str:
    """Return a box that warns the reader about the page itself; search does not read it."""
    return (
        f'<div class="admonition warning {kind}" data-search-exclude="true">'
        f'<p class="admonition-title">{title}</p><p>{text}</p></div>\n'
    )
