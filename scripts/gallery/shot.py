"""What is photographed: each page in each language, width and scheme."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Literal, TypeAlias

from scripts.gallery.pages import KINDS, Kind
from scripts.hooks.language import LANGUAGES, Language

Scheme: TypeAlias = Literal["light", "dark"]

WIDTHS = (1280, 390)
"""A desktop's and a phone's, in CSS pixels."""
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@dataclass(frozen=True)
class Shot:
    """One picture."""

    kind: Kind
    """The page."""
    language: Language
    """Its language."""
    width: int
    """How wide the window is, in CSS pixels."""
    scheme: Scheme
    """What the reader's system asks for."""

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.kind.name}-{self.language}-{self.width}-{self.scheme}.png"

    @property
    def label(self) -> str:
        """What it is called on the sheet."""
        return f"{self.language}, {self.width}, {self.scheme}"


def of_kind(kind: Kind) -> list[Shot]:
    """Return the pictures of one page, so that what is compared stands side by side."""
    return [Shot(kind, *one) for one in product(LANGUAGES, WIDTHS, SCHEMES)]


SHOTS = [shot for kind in KINDS for shot in of_kind(kind)]
