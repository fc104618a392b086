"""Read and write `source_hash`, the mapping by which a translation says which text it translates."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.pages import front_matter
from scripts.pages.front_matter import FENCE
from scripts.translation.sections import hashes

KEY = "source_hash"


def stamp_of(text: str) -> dict[str, str]:
    """Return the stamp of a translation; empty when it has none."""
    value = front_matter.read(text).values.get(KEY)
    return {section: str(digits) for section, digits in value.items()} if isinstance(value, dict) else {}


def stamped(translation: str, original: str, unchanged: Mapping[str, str] | None = None) -> str:
    """Return the translation with a stamp for the original as it is now, at the end of its front matter.

    `unchanged` gives the reason for each section that was stamped although its translation did not change.
    """
    lines = translation.split("\n")
    end = front_matter.read(translation).end - 1
    if end < 0:
        raise ValueError("a page without front matter cannot be stamped")
    kept = _without_stamp(lines[1:end])
    return "\n".join([FENCE, *kept, *_stamp_lines(original, unchanged or {}), *lines[end:]])


def _stamp_lines(original: str, unchanged: Mapping[str, str]) -> list[str]:
    lines = [f"{KEY}:"]
    for section, digits in hashes(original).items():
        reason = f" # unchanged: {' '.join(unchanged[section].split())}" if section in unchanged else ""
        # In quotes, because YAML would read a hash of digits alone as a number.
        lines.append(f'  {section}: "{digits}"{reason}')
    return lines


def _without_stamp(lines: list[str]) -> list[str]:
    kept: list[str] = []
    is_stamp = False
    for line in lines:
        is_stamp = line.startswith(f"{KEY}:") or (is_stamp and line.startswith(" "))
        if not is_stamp:
            kept.append(line)
    return kept
