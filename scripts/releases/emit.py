"""Turn upstream Markdown into HTML that can do nothing: the only way for such text into a page.

The text is hostile until proven otherwise. It is parsed with HTML off, and written anew: every ASCII
punctuation mark becomes a character reference, so that no later reader of the page (Markdown extensions,
snippet inclusion, Jinja, the browser) finds anything to act on; characters that cannot be seen or that turn
the direction of writing are left out; a link survives only when it is https and leads into the upstream
repository. The result is one line.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from scripts.releases.naming import REPOSITORY

_ADDRESS = re.compile(
    re.escape(REPOSITORY)
    + r"/(?:blob|commit|compare|issues|pull|releases|tree)(?P<rest>(?:/[A-Za-z0-9._-]{1,100}){1,8})"
    + r"(?:#[A-Za-z0-9._-]{1,80})?"
)
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\ufe00-\ufe0f\U000e0000-\U000e0fff]"
)
"""Letters and marks that show nothing, though their kind does not say so."""
_ACCENT = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_PILES = re.compile(f"({_ACCENT}{{2}}){_ACCENT}+")
"""Accents heaped on one letter, which would cover the lines around."""
_REFERENCES = {ord(mark): f"&#{ord(mark)};" for mark in string.punctuation}
LONGEST_PARSED = 30_000
"""Characters that are parsed; the longest notes there are have 6,400. The parser's time can grow with the
square of unclosed brackets, so anything longer is shown as plain text."""
_BLOCKS = {
    "bullet_list": "ul",
    "ordered_list": "ol",
    "list_item": "li",
    "paragraph": "p",
    "heading": "p",
    "blockquote": "blockquote",
}
_INLINES = {"strong": "strong", "em": "em"}


@lru_cache(maxsize=2048)
def to_html(markdown: str) -> str:
    """Return harmless HTML, on one line, that shows what the Markdown says."""
    if len(markdown) > LONGEST_PARSED:
        return f"<p>{text(markdown)}</p>"
    tokens = MarkdownIt("commonmark", {"html": False}).parse(visible(markdown, keep_lines=True))
    return "".join(_block(token) for token in tokens)


def text(plain: str) -> str:
    """Return HTML text in which every ASCII punctuation mark is a character reference."""
    return " ".join(visible(plain).split()).translate(_REFERENCES)


def visible(plain: str, *, keep_lines: bool = False) -> str:
    """Return the text without control, direction, zero-width, private and unpaired characters."""
    shown = "".join(_seen(character, keep_lines) for character in _UNSEEN.sub("", plain))
    return _PILES.sub(r"\1", shown)


def is_upstream(address: str) -> bool:
    """Tell whether an address is https and leads to a known kind of page in the upstream repository."""
    match = _ADDRESS.fullmatch(address)
    return match is not None and {".", ".."}.isdisjoint(match["rest"].split("/"))


def _seen(character: str, keep_lines: bool) -> str:
    if character in "\n\t\r":
        return character if keep_lines else " "
    kind = unicodedata.category(character)
    if kind in {"Zl", "Zp", "Zs"}:
        return " "
    return "" if kind.startswith("C") else character


def _block(token: Token) -> str:
    if token.type == "inline":
        return _inline(token.children or [])
    if token.type in {"fence", "code_block"}:
        return f"<pre><code>{_code(token.content)}</code></pre>"
    if token.type == "hr":
        return "<hr>"
    name, _, edge = token.type.rpartition("_")
    tag = _BLOCKS.get(name)
    if tag is None or token.hidden:
        return ""
    if name == "heading":
        return "<p><strong>" if edge == "open" else "</strong></p>"
    return f"<{tag}>" if edge == "open" else f"</{tag}>"


def _inline(tokens: Sequence[Token]) -> str:
    written, links = [], [False]
    for token in tokens:
        if token.type == "link_open":
            links.append(not links[-1] and is_upstream(str(token.attrs.get("href", ""))))
            written.append(f'<a href="{_attribute(token)}">' if links[-1] else "")
        elif token.type == "link_close":
            written.append("</a>" if links.pop() else "")
        else:
            written.append(_span(token))
    return "".join(written)


def _span(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return " "
    if token.type == "code_inline":
        return f"<code>{_spaced(token.content)}</code>"
    if token.type in {"strong_open", "em_open", "strong_close", "em_close"}:
        name, _, edge = token.type.rpartition("_")
        return f"<{_INLINES[name]}>" if edge == "open" else f"</{_INLINES[name]}>"
    return _spaced(token.content)


def _spaced(plain: str) -> str:
    """Return the text with runs of white space as one space, those at its ends kept."""
    return re.sub(r"\s+", " ", visible(plain)).translate(_REFERENCES)


def _code(plain: str) -> str:
    lines = plain.rstrip("\n").split("\n")
    return "&#10;".join(visible(line).translate(_REFERENCES) for line in lines)


def _attribute(token: Token) -> str:
    return str(token.attrs["href"]).translate(_REFERENCES)
