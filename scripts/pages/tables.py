"""Find the tables among lines of prose, and the cells of their rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scripts.pages import inline
from scripts.pages.body import Line

BAR = re.compile(r"(?<!\\)\|")
RULE = re.compile(r"^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$")


def is_row(line: str) -> bool:
    """Tell whether a line belongs to a table."""
    return line.lstrip().startswith("|")


def is_rule(line: str) -> bool:
    """Tell whether a line is the rule below the head of a table."""
    return bool(RULE.match(line))


def tables_of(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines of each table, the head and its rule among them."""
    found: list[list[Line]] = []
    for line in lines:
        if not is_row(line.text):
            continue
        if not found or found[-1][-1].number != line.number - 1:
            found.append([])
        found[-1].append(line)
    return found


def cells(row: str) -> list[str]:
    """Return the text of each cell; bars in code, and those after a backslash, end none."""
    text = row.strip().removeprefix("|")
    masked = inline.CODE_SPAN.sub(lambda code: "x" * len(code[0]), text)
    bars = [bar.start() for bar in BAR.finditer(masked)]
    if not bars or bars[-1] != len(text) - 1:
        bars.append(len(text))
    starts = [0, *(bar + 1 for bar in bars)]
    return [text[start:end].strip() for start, end in zip(starts, bars, strict=False)]
