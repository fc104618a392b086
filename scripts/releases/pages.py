"""Tell which pages the releases need and do not have."""

from __future__ import annotations

from pathlib import Path

from scripts.pages.tree import LANGUAGES
from scripts.releases.model import ReleaseData
from scripts.releases.naming import series
from scripts.setup import ROOT


def missing(found: ReleaseData, docs: Path = ROOT / "docs") -> list[str]:
    """Return a sentence for each series without a page, saying what to do."""
    numbers = sorted({series(release.version) for release in found.releases})
    return [
        f"docs/{language}/releases/{number}.md is missing, though there are releases {number}.*. "
        f"Copy the page of another series beside it, change its title, description and marker to {number}, "
        "add the page to nav in mkdocs.yml, and run: python3 -m scripts check"
        for number in numbers
        for language in LANGUAGES
        if not (docs / language / "releases" / f"{number}.md").is_file()
    ]
