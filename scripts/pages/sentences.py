"""One sentence a line in paragraphs, so that a change or a translation can be compared sentence by sentence.

Lists, tables and definitions may hold several sentences in a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.pages import inline
from scripts.pages.finding import LET_IT_FIX, Finding
from scripts.pages.tree import Page, Tree

# What begins a line that is no paragraph: list, table, quote, definition, admonition, tab, heading, tag.
NOT_PARAGRAPH = re.compile(r"^(?:\s|[-*+|>:#<!?=\[]|\d+\.\s|$)")
MARKS = r"(?:\s*<span class=\"[^>]*>[^<]*</span>)*"
# In English, a capital letter has to follow: an abbreviation or a version number is no end of a sentence.
ENDS = {
    "ja": re.compile(rf"。{MARKS}(?P<gap>\s*)(?=[^\s<)）」』])"),
    "en": re.compile(rf"(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)[.?!]{MARKS}(?P<gap>\s+)(?=[A-Z“\"*\[])"),
}
TOGETHER = re.compile(r"「[^」]*」|（[^）]*）|\([^)]*\)|\*\*[^*]*\*\*|“[^”]*”|\"[^\"]*\"")


def check(tree: Tree) -> Iterator[Finding]:
    """Yield every line of a paragraph that holds more than one sentence."""
    for page in tree.pages:
        for line in page.body.prose:
            if len(split(line.text, page.language)) > 1:
                start = line.text[:20]
                found = f"more than one sentence in the line “{start}…”"
                yield Finding(page.path, line.number, found, "one sentence a line", LET_IT_FIX)


def split(line: str, language: str) -> list[str]:
    """Return the sentences of a line of a paragraph; any other line comes back whole."""
    if NOT_PARAGRAPH.match(line):
        return [line]
    pieces: list[str] = []
    start = 0
    for end in ENDS[language].finditer(_masked(line)):
        pieces.append(line[start : end.start("gap")])
        start = end.end("gap")
    return [*pieces, line[start:]]


def _masked(line: str) -> str:
    """Return the line with everything that stays together blanked out, at the same length."""
    masked = inline.CODE_SPAN.sub(lambda code: "X" * len(code[0]), line)
    tags = [match.span() for match in re.finditer(r"<span class=\"[^>]*>", masked)]
    return TOGETHER.sub(lambda part: part[0] if _is_in(part.span(), tags) else "X" * len(part[0]), masked)


def _is_in(span: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def fixed(page: Page) -> str:
    """Return the page with each sentence of a paragraph on a line of its own."""
    lines = page.text.split("\n")
    for line in page.body.prose:
        # A line with a comment was blanked in part, so its positions are not those of the file.
        if lines[line.number - 1] == line.text:
            lines[line.number - 1] = "\n".join(split(line.text, page.language))
    return "\n".join(lines)
