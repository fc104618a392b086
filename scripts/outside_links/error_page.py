"""Tell a page that says “not found” with status 200.

The whole title has to be such a phrase, but for one part that names the site, and the first heading must not
speak of something else. So an article about “404 Not Found” on a site with sections, or a question of that
title in a forum, is no error page, and neither is an address that itself speaks of 404.
"""

from __future__ import annotations

import re

from scripts.outside_links.html_page import Content

PHRASES = frozenset(
    {
        "not found",
        "page not found",
        "file not found",
        "the page was not found",
        "page could not be found",
        "this page could not be found",
        "the page cannot be found",
        "page cannot be found",
        "page does not exist",
        "this page does not exist",
        "page no longer exists",
        "ページが見つかりません",
        "ページが見つかりませんでした",
        "お探しのページが見つかりません",
        "お探しのページが見つかりませんでした",
        "お探しのページは見つかりません",
        "お探しのページは見つかりませんでした",
        "指定されたページが見つかりません",
        "指定されたページは見つかりません",
        "ページは存在しません",
        "このページは存在しません",
    }
)
NUMBER = re.compile(r"^(?:error\s*)?404(?:\s*error)?\s*")
SEPARATOR = re.compile(r"\s+[-–—|·»•:]\s+|\s*[|｜：]\s*|:\s+")
LOOSE = re.compile(
    r"404|not found|not be found|(?:can|could)(?:no|n'|')t .{0,30}f(?:i|ou)nd|can't be found"
    r"|not exist|n't exist|no longer|oops|sorry|見つかりません|存在しません"
)
ABOUT_IT = re.compile(r"404|not[-_]?found", re.IGNORECASE)


def is_error_page(content: Content, address: str) -> bool:
    """Tell whether what a page holds is an error message, though its status is 200."""
    if ABOUT_IT.search(address):
        return False
    heading = _plain(content.heading)
    parts = [_plain(part) for part in SEPARATOR.split(content.title) if part.strip()]
    if not parts:
        return _is_phrase(heading)
    others = [part for part in parts if not _is_phrase(part)]
    says_so = len(others) < len(parts) and len(others) <= 1
    return says_so and (not heading or heading in others or bool(LOOSE.search(heading)))


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'").strip(" .!…。！")


def _is_phrase(part: str) -> bool:
    number = NUMBER.match(part)
    rest = part[number.end() :] if number else part
    full = rest.replace("doesn't", "does not").replace("can't", "cannot").replace("couldn't", "could not")
    return full in PHRASES or bool(number and not rest)
