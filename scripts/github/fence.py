"""Show text that may be hostile in Markdown, so that it does nothing. Pure."""

from __future__ import annotations

import re

from scripts.releases.emit import visible

_FENCE = re.compile("`{3,}")


def fenced(text: str, longest: int) -> str:
    """Return the text in a fence that it cannot end, cut to a length, all characters to be seen."""
    shown = visible(text, keep_lines=True).rstrip()
    if len(shown) > longest:
        shown = f"{shown[:longest].rstrip()}\n…"
    fence = "`" * (max(map(len, _FENCE.findall(shown)), default=2) + 1)
    return f"{fence}text\n{shown}\n{fence}"
