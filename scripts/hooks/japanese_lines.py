"""Join the lines of a Japanese paragraph, written one sentence a line, without a space between them.

HTML turns a line break into a space. Japanese wants none, so the break goes where Japanese characters stand
on both sides, and beside full-width punctuation whatever the other side is.
"""

from __future__ import annotations

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

_CLOSING = "、。，．・：；！？）」』】〉》〕｝］…"
_OPENING = "（「『【〈《〔｛［"
_WIDE = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff9f" + _CLOSING + _OPENING
_INLINE = "a|abbr|b|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|var"
_CLOSERS = rf"(?:</(?:{_INLINE})>)*"
_OPENERS = rf"(?:<(?:{_INLINE})\b[^>]*>)*"
_KEPT = r"<(?P<kept>pre|script|style|svg|textarea)\b.*?</(?P=kept)>|<!--.*?-->"
_BREAK = r"[ \t]*\n[ \t]*"
_JOIN = re.compile(
    rf"{_KEPT}"
    rf"|(?P<after>[{_CLOSING}]{_CLOSERS}){_BREAK}(?=(?P<openers>{_OPENERS})[^\s<])"
    rf"|(?P<between>[{_WIDE}]{_CLOSERS}){_BREAK}(?={_OPENERS}[{_WIDE}])"
    rf"|{_BREAK}(?P<before>{_OPENERS}[{_OPENING}])",
    re.DOTALL,
)


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Join the lines of every page; those without Japanese stay as they are."""
    del page, config, files
    return joined(html)


def joined(html: str) -> str:
    """Return the page without the line breaks that would show as spaces between Japanese characters."""
    return _JOIN.sub(_without_break, html)


def _without_break(match: re.Match[str]) -> str:
    if match["kept"] or match[0].startswith("<!--"):
        return match[0]
    return match["after"] or match["between"] or match["before"]
