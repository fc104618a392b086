"""Read and write `source_hash`, the mapping by which a translation says which text it translates.

Each section has two hashes: that of the original, and that of the translation as it was when it was stamped.
The second tells whether somebody has touched the translation since, in any clone and before any commit.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from scripts.pages import front_matter
from scripts.pages.front_matter import FENCE
from scripts.translation.sections import hashes

KEY = "source_hash"
REASON = re.compile(r"^  (?P<section>[^\s:]+): [^#]*# unchanged: (?P<reason>.+)$")


def stamp_of(text: str) -> dict[str, str]:
    """Return the hashes of the original's sections that a translation was stamped with; empty without any."""
    return {section: value.partition("-")[0] for section, value in _values(text).items()}


def text_at_stamp(text: str) -> dict[str, str]:
    """Return the hashes of the translation's own sections when it was stamped, as far as they were noted."""
    parts = {section: value.partition("-")[2] for section, value in _values(text).items()}
    return {section: digits for section, digits in parts.items() if digits}


def reasons_of(text: str) -> dict[str, str]:
    """Return why sections were stamped although their translation did not change."""
    lines = text.split("\n")[: front_matter.read(text).end]
    return {match["section"]: match["reason"] for line in lines if (match := REASON.match(line))}


def stamped(translation: str, original: str, unchanged: Mapping[str, str] | None = None) -> str:
    """Return the translation with a stamp for the original as it is now, at the end of its front matter.

    `unchanged` gives the reason for each section that was stamped although its translation did not change. An
    earlier reason stays for as long as its section does.
    """
    lines = translation.split("\n")
    end = front_matter.read(translation).end - 1
    if end < 0:
        raise ValueError("a page without front matter cannot be stamped")
    stamp = _stamp_lines(translation, original, _kept_reasons(translation, original) | dict(unchanged or {}))
    return "\n".join([FENCE, *_without_stamp(lines[1:end]), *stamp, *lines[end:]])


@lru_cache(maxsize=4096)
def _values(text: str) -> Mapping[str, str]:
    value = front_matter.read(text).values.get(KEY)
    return {section: str(digits) for section, digits in value.items()} if isinstance(value, dict) else {}


def _kept_reasons(translation: str, original: str) -> dict[str, str]:
    now, before, reasons = hashes(original), stamp_of(translation), reasons_of(translation)
    return {section: why for section, why in reasons.items() if now.get(section) == before[section]}


def _stamp_lines(translation: str, original: str, unchanged: Mapping[str, str]) -> list[str]:
    ours = hashes(translation)
    lines = [f"{KEY}:"]
    for section, digits in hashes(original).items():
        value = f"{digits}-{ours[section]}" if section in ours else digits
        reason = f" # unchanged: {' '.join(unchanged[section].split())}" if section in unchanged else ""
        # In quotes, because YAML would read a hash of digits alone as a number.
        lines.append(f'  {section}: "{value}"{reason}')
    return lines


def _without_stamp(lines: list[str]) -> list[str]:
    kept: list[str] = []
    is_stamp = False
    for line in lines:
        is_stamp = line.startswith(f"{KEY}:") or (is_stamp and line.startswith(" "))
        if not is_stamp:
            kept.append(line)
    return kept
