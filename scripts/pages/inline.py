"""Find the inline parts of Markdown in a line of prose: code spans, links, addresses."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit, urlunsplit

CODE_SPAN = re.compile(r"(?P<marks>`+)(?P<code>.+?)(?P=marks)(?!`)")
LINK_TARGET = re.compile(r"\]\(\s*<?(?P<target>[^\s)>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
BARE_ADDRESS = re.compile(r"https?://(?=[A-Za-z0-9])[!#-&*-;=?-_a-~]+")
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
ATTRIBUTES = re.compile(r"\{[:#.][^{}]*\}")
NOT_PROSE = re.compile(
    "|".join(part.pattern for part in (CODE_SPAN, LINK_TARGET, BARE_ADDRESS, TAG, ATTRIBUTES))
)
LOCALES = {"ja-jp", "en-us", "ja", "en"}


def code_spans(line: str) -> list[str]:
    """Return the text of the code spans of a line."""
    return [match["code"].strip() for match in CODE_SPAN.finditer(line)]


def without_code(line: str) -> str:
    """Return the line with each code span blanked out, at the same length."""
    return CODE_SPAN.sub(lambda match: " " * len(match[0]), line)


def link_targets(line: str) -> list[str]:
    """Return the targets of the links of a line, bare addresses among them."""
    text = without_code(line)
    targets = [match["target"] for match in LINK_TARGET.finditer(text)]
    rest = LINK_TARGET.sub("]", text)
    return targets + [address.rstrip(".,;:") for address in BARE_ADDRESS.findall(rest)]


def plain(line: str) -> str:
    """Return what is left for a reader when code spans, link targets, tags and attributes are taken away."""
    text = LINK_TARGET.sub("]", without_code(line))
    return ATTRIBUTES.sub(" ", TAG.sub(" ", BARE_ADDRESS.sub(" ", text)))


def locale_of(address: str) -> str | None:
    """Return the locale that an address has as the first part of its path, such as ja-jp."""
    first = urlsplit(address).path.split("/")[1:2]
    return first[0].lower() if first and first[0].lower() in LOCALES else None


def without_locale(target: str) -> str:
    """Return a link target as both languages share it: no locale, no .ja. or .en. in a name."""
    parts = urlsplit(target)
    if parts.scheme in {"http", "https"} and locale_of(target):
        path = "/" + "/".join(parts.path.split("/")[2:])
        return urlunsplit(parts._replace(path=path))
    return re.sub(r"\.(ja|en)\.(?=[a-z]+$)", ".", target)


def outside_code(line: str, change: Callable[[str], str], kept: re.Pattern[str] = NOT_PROSE) -> str:
    """Return the line with everything changed but code spans, link targets, addresses and tags."""
    pieces: list[str] = []
    end = 0
    for match in kept.finditer(line):
        pieces += [change(line[end : match.start()]), match[0]]
        end = match.end()
    return "".join([*pieces, change(line[end:])])
