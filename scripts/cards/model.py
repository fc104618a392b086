"""What one card says."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.hooks.language import Language


@dataclass(frozen=True)
class Card:
    """The words of a card; what is drawn depends on nothing else but colours and code."""

    site: str
    """The site's name in the language of the page."""
    title: str
    """The page's title."""
    room: str
    """The section of the menu that the page stands in; empty for the home page."""
    language: Language
    """The language of the page."""
