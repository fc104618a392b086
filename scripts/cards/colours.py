"""Take the colours of the cards from the site's style sheets, in its light scheme."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from scripts.setup import ROOT

STYLESHEETS = ROOT / "docs" / "assets" / "stylesheets"

Colour: TypeAlias = tuple[int, int, int]
"""Red, green and blue, each 0 to 255."""

_PAIR = r"--{name}:\s*light-dark\(\s*#(?P<light>[0-9a-fA-F]{{6}})\s*,"


class NoColour(ValueError):
    """No style sheet defines a colour that the cards are drawn in."""


@dataclass(frozen=True)
class Colours:
    """What a card is drawn in; each field is named as the style sheets name it."""

    paper: Colour
    """The ground."""
    ink: Colour
    """Titles and names."""
    pine: Colour
    """The mark of the site, its rule and the room."""


def load(folder: Path = STYLESHEETS) -> Colours:
    """Read the colours; NoColour says which one is missing."""
    return of_css("\n".join(file.read_text(encoding="utf-8") for file in sorted(folder.rglob("*.css"))))


def of_css(css: str) -> Colours:
    """Return the light one of each pair."""
    return Colours(_light(css, "paper"), _light(css, "ink"), _light(css, "pine"))


def _light(css: str, name: str) -> Colour:
    found = re.search(_PAIR.format(name=name), css)
    if found is None:
        raise NoColour(
            f"docs/assets/stylesheets: found no colour --{name}, which the cards are drawn in; "
            f"expected --{name}: light-dark(#…, #…), or another name in scripts/cards/colours.py."
        )
    red, green, blue = bytes.fromhex(found["light"])
    return red, green, blue
