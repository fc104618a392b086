"""The spacing of Japanese: a half-width space between Japanese and ASCII, none beside 、。, no wide letters.

`problems` and `spaced` look at one line of prose. What a reader sees decides: Markdown's own marks between
two letters are looked through, and the space goes outside them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from scripts.pages import inline
from scripts.pages.finding import LET_IT_FIX, Finding
from scripts.pages.tree import Page, Tree

JAPANESE = re.compile(r"[ぁ-んァ-ヶー一-龠々〆]")
ASCII_WORD = re.compile(r"[A-Za-z0-9%`]")
WIDE_LETTER = re.compile(r"[Ａ-Ｚａ-ｚ０-９]")
HALF_KATAKANA = re.compile(r"[｡-ﾟ]+")
FOREIGN_STOP = re.compile(r"(?<=[ぁ-んァ-ヶー一-龠々」）])[,，．]|(?<=[ぁ-んァ-ヶー一-龠々」）])\.(?=\s|$)")
SPACE_AT_STOP = re.compile(r"[、。] +(?=[^\s|<])|(?<=[^\s|]) +[、。]")
PROSE_KEYS = re.compile(r"^(\s*(?:- )?(?:title|description|what):\s)(?P<value>.*)$")
# Parts of a line that a reader does not see, in the order in which they are tried.
TOKEN = re.compile(
    r"(?P<code>(`+)(?:.+?)\2(?!`))"
    r"|(?P<close>\]\([^)]*\)|\]\[[^\]]*\]|</[A-Za-z][^<>]*>)"
    r"|(?P<rest><br ?/?>)"
    r"|(?P<open><[A-Za-z][^<>]*>|!?\[)"
    r"|(?P<attributes>\{[:#.][^{}]*\})"
    r"|(?P<address>https?://[!-~]+)"
    r"|(?P<stars>\*+|__+)"
    r"|(?P<other>.)"
)


class Spot(NamedTuple):
    """A place in a line where a space is missing."""

    at: int
    """Position where it belongs."""
    context: str
    """What stands around it."""


def missing_spaces(line: str) -> list[Spot]:
    """Return the places where Japanese and ASCII touch."""
    spots: list[Spot] = []
    last, last_end, first_open, is_open = "", 0, 0, False
    for token in TOKEN.finditer(line):
        kind = token.lastgroup
        if kind == "stars":
            kind, is_open = ("close", False) if is_open else ("open", True)
        if kind == "close":
            last_end = first_open = token.end()
        elif kind == "open":
            first_open = min(first_open, token.start()) if first_open > last_end else token.start()
        elif kind != "attributes":
            seen = "`" if kind == "code" else "A" if kind == "address" else token[0]
            if _touch(last, seen):
                at = last_end if last_end > 0 else token.start()
                spots.append(Spot(at, line[max(0, at - 6) : at] + "␣" + line[at : at + 6]))
            last, last_end = seen, token.end()
    return spots


def _touch(left: str, right: str) -> bool:
    return bool(
        (JAPANESE.match(left) and ASCII_WORD.match(right))
        or (ASCII_WORD.match(left) and JAPANESE.match(right))
    )


def problems(line: str) -> Iterator[tuple[str, str]]:
    """Yield what breaks the rule in a line: what was found, what was expected."""
    for spot in missing_spaces(line):
        yield f"no space at “{spot.context}”", "a half-width space between Japanese and ASCII"
    text = inline.plain(line)
    if wide := WIDE_LETTER.search(text):
        yield f"the full-width “{wide[0]}”", f"“{unicodedata.normalize('NFKC', wide[0])}”"
    if half := HALF_KATAKANA.search(text):
        yield f"half-width katakana “{half[0]}”", "full-width katakana"
    if stop := FOREIGN_STOP.search(text):
        yield f"“{stop[0]}” after Japanese", "、 or 。"
    if space := SPACE_AT_STOP.search(inline.CODE_SPAN.sub("`", line)):
        yield f"a space beside “{space[0].strip()}”", "none beside 、 and 。"


def spaced(line: str) -> str:
    """Return the line with everything mended that can be mended without thinking."""
    line = inline.outside_code(line, _with_usual_letters)
    for spot in reversed(missing_spaces(line)):
        line = f"{line[: spot.at]} {line[spot.at :]}"
    return line


def _with_usual_letters(text: str) -> str:
    text = WIDE_LETTER.sub(lambda letter: unicodedata.normalize("NFKC", letter[0]), text)
    text = HALF_KATAKANA.sub(lambda word: unicodedata.normalize("NFKC", word[0]), text)
    text = FOREIGN_STOP.sub(lambda stop: "、" if stop[0] in ",，" else "。", text)
    return SPACE_AT_STOP.sub(lambda space: space[0].strip(), text)


def _prose_of_front_matter(page: Page) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(page.text.split("\n")[: page.head.end], 1):
        if match := PROSE_KEYS.match(line):
            yield number, match["value"]


def check(tree: Tree) -> Iterator[Finding]:
    """Yield what breaks the rule on every Japanese page."""
    for page in tree.pages:
        if page.language == "ja":
            yield from check_page(page)


def check_page(page: Page) -> Iterator[Finding]:
    """Yield what breaks the rule on one page."""
    lines = [*_prose_of_front_matter(page), *((line.number, line.text) for line in page.body.prose)]
    for number, text in lines:
        for found, expected in problems(text):
            yield Finding(page.path, number, found, expected, LET_IT_FIX)


def fixed(page: Page) -> str:
    """Return the page with the missing spaces put in."""
    lines = page.text.split("\n")
    for line in page.body.prose:
        # A line with a comment was blanked in part, so its positions are not those of the file.
        if lines[line.number - 1] == line.text:
            lines[line.number - 1] = spaced(line.text)
    for number, value in _prose_of_front_matter(page):
        lines[number - 1] = lines[number - 1].replace(value, spaced(value))
    return "\n".join(lines)
