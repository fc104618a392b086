"""Read the upstream changelog: which releases it has, of which day, with which notes.

Reads text only. A changelog in a form that is not known is refused whole, because a guess could attach
notes to the wrong release.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markdown_it import MarkdownIt
from markdown_it.token import Token
from packaging.version import Version

_VERSION = r"\d+(?:\.\d+)+(?:(?:a|b|rc|-alpha\.|-beta\.)\d+)?"
_HEADING = re.compile(rf"(?P<version>{_VERSION}) \((?P<day>\d{{4}}-\d\d-\d\d)\)")
LONGEST_NOTE = 125_000
"""Characters; what GitHub itself allows a release's text to have."""


class UnknownForm(ValueError):
    """The changelog is not in the form that this module knows; the message says where."""


@dataclass(frozen=True)
class Section:
    """One release in the changelog."""

    version: str
    """Version, as PEP 440 normalises it."""
    day: date
    """Day in its heading."""
    body: str
    """Its notes: Markdown below the heading."""


@dataclass(frozen=True)
class Item:
    """One line of a release's notes."""

    section: str
    """Heading that it stands under, such as `Bug Fixes`; empty when there is none."""
    scope: str
    """Bold word that it begins with, such as `azure`; empty when there is none."""
    text: str
    """Its whole text, without marks."""


def parse(text: str) -> list[Section]:
    """Return the releases of a changelog in its own order.

    Raises UnknownForm with one sentence when a heading is not a version with a day, occurs twice,
    carries more text than a release may have, or when there is none.
    """
    found = list(_headings(text))
    if not found:
        raise UnknownForm("The changelog has no heading such as “## 1.2.3 (2026-01-31)”.")
    lines = text.split("\n")
    ends = [start for start, _, _ in found[1:]] + [len(lines)]
    sections = [_section(heading, lines, end) for heading, end in zip(found, ends, strict=True)]
    _refuse_repeats(sections)
    return sections


def items(body: str) -> list[Item]:
    """Return the lines of one release's notes."""
    found: list[Item] = []
    section, open_item = "", False
    tokens = _parser().parse(body)
    for number, token in enumerate(tokens):
        if token.type == "heading_open":
            section = plain_text(tokens[number + 1])
        elif token.type == "list_item_open":
            open_item = True
        elif token.type == "inline" and open_item:
            found.append(Item(section, _scope(token), plain_text(token)))
            open_item = False
    return found


def plain_text(token: Token) -> str:
    """Return the text of an inline token without its marks."""
    return "".join(child.content for child in token.children or [] if child.type in {"text", "code_inline"})


def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False})


def _headings(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield first line, line after, and text of each second-level heading."""
    tokens = _parser().parse(text)
    for number, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag == "h2" and token.level == 0 and token.map:
            yield token.map[0], token.map[1], plain_text(tokens[number + 1])


def _section(heading: tuple[int, int, str], lines: list[str], end: int) -> Section:
    first, after, title = heading
    match = _HEADING.fullmatch(title.strip())
    if not match:
        raise UnknownForm(
            f"Line {first + 1} of the changelog is “{title[:60]}”; "
            "a version with its day was expected, such as “1.2.3 (2026-01-31)”."
        )
    body = "\n".join(lines[after:end]).strip()
    if len(body) > LONGEST_NOTE:
        size = f"{len(body)} characters, over {LONGEST_NOTE}"
        raise UnknownForm(f"The notes of {match['version']} have {size}.")
    try:
        return Section(str(Version(match["version"])), date.fromisoformat(match["day"]), body)
    except ValueError as error:
        where = f"Line {first + 1} of the changelog"
        raise UnknownForm(f"{where} has an impossible day or version: {error}.") from error


def _refuse_repeats(sections: list[Section]) -> None:
    seen: set[str] = set()
    for section in sections:
        if section.version in seen:
            raise UnknownForm(f"The changelog has two headings for {section.version}.")
        seen.add(section.version)


def _scope(token: Token) -> str:
    children = token.children or []
    kinds = [child.type for child in children[:4]]
    if kinds[:1] == ["text"] and not children[0].content:
        children, kinds = children[1:], kinds[1:]
    if kinds[:3] != ["strong_open", "text", "strong_close"]:
        return ""
    return children[1].content.rstrip(":").strip()
