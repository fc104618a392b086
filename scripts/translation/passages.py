"""Cut a page into its sections as people read them: every line as it stands in the file, with its number."""

from __future__ import annotations

from scripts.pages import body, front_matter
from scripts.pages.body import TOP, Line
from scripts.pages.front_matter import FrontMatter
from scripts.translation.sections import TRANSLATED_KEYS


def passages(text: str) -> dict[str, tuple[Line, ...]]:
    """Return the lines of each section by its id; `top` begins with the title and the description."""
    lines = text.split("\n")
    head = front_matter.read(text)
    found = body.read("\n".join(lines[head.end :]), head.end + 1).sections
    starts = [head.end + 1, *(section.line for section in found[1:])]
    ends = [*starts[1:], len(lines) + 1]
    cut = {
        section.id: _without_empty_end([Line(number, lines[number - 1]) for number in range(start, end)])
        for section, start, end in zip(found, starts, ends, strict=True)
    }
    return cut | {TOP: (*_translated_head(head), *cut[TOP])}


def _translated_head(head: FrontMatter) -> list[Line]:
    keys = [key for key in TRANSLATED_KEYS if head.text(key)]
    return [Line(head.line_of((key,)), f"{key}: {head.text(key)}") for key in keys]


def _without_empty_end(lines: list[Line]) -> tuple[Line, ...]:
    while lines and not lines[-1].text.strip():
        lines.pop()
    return tuple(lines)
