from __future__ import annotations

import re

import pytest

from tests.site.articles import DOCS

TEXT = 4.5
GRAPHICS = 3
STYLES = (DOCS / "assets" / "stylesheets" / "site" / "colours.css").read_text(encoding="utf-8")
PAIRS = {
    name: (light, dark)
    for name, light, dark in re.findall(r"--([\w-]+): light-dark\((#\w+), (#\w+)\);", STYLES)
}
GROUNDS = ("paper", "paper-sunk")
INKS = ("ink", "ink-soft", "ink-faint", "pine", "rust", "iris", "gold", "crimson")
TINTED = ("pine", "rust", "iris", "gold", "crimson")


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        *((ink, ground, TEXT) for ink in INKS for ground in GROUNDS),
        *((ink, f"{ink}-tint", TEXT) for ink in TINTED),
        *(("ink", f"{ink}-tint", TEXT) for ink in TINTED),
        ("ink", "highlight", TEXT),
        ("line-strong", "paper", GRAPHICS),
    ],
)
def test_every_pair_of_colours_can_be_told_apart(ink: str, ground: str, least: float, scheme: int) -> None:
    assert contrast(PAIRS[ink][scheme], PAIRS[ground][scheme]) >= least
