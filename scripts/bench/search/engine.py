"""What is to be known of a search box so that it can be used by machine."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scripts.hooks.language import Language


@dataclass(frozen=True)
class Engine:
    """One engine, set up for one language, behind a box on a page."""

    name: str
    """Its name and how it is set up."""
    language: Language
    """Language of the pages and queries."""
    site: Path
    """Folder to serve."""
    page: str
    """The page that has the box, relative to the folder."""
    field: str
    """Selector of the field."""
    links: str
    """Selector of the links to the pages found."""
    settled: str
    """JavaScript: a function that tells whether what is shown answers the query it is given."""
    opener: str = ""
    """Selector of what opens the box; empty when that is the field."""
    script: str = ""
    """JavaScript to run before that of the page."""
    ready: str = "() => true"
    """JavaScript: a function that tells whether the page has loaded what search needs before it is opened."""
    early: str = "^$"
    """Pattern of the addresses that search loads with the page, before its box is opened."""
    hears_keys_only: bool = False
    """Whether text that comes without a key, from an input method or a paste, waits for one."""
    quiet: int = 0
    """Milliseconds without a change after which the list is complete."""
    in_page: Engine | None = None
    """The same with all its work in the page's own thread: the only one that Chromium can slow down."""
