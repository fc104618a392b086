"""The articles of the site as tests go through them: name, language, address."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DOCS = ROOT / "docs"
LANGUAGES = ("ja", "en")
WIDTHS = (1280, 390)


@dataclass(frozen=True)
class Article:
    """One page in one language."""

    language: str
    """`ja` or `en`."""
    name: str
    """What both languages call it: client/choose."""

    @property
    def path(self) -> str:
        """Its address below the site's root: en/client/choose/."""
        root = "" if self.language == "ja" else f"{self.language}/"
        folder = self.name.removesuffix("index")
        return root + (folder if not folder or folder.endswith("/") else f"{folder}/")

    @property
    def file(self) -> str:
        """The file that holds it in the built site."""
        return f"{self.path}index.html"

    @property
    def other(self) -> Article:
        """The same page in the other language."""
        return Article("en" if self.language == "ja" else "ja", self.name)

    def __str__(self) -> str:
        return f"{self.language}/{self.name}"


def articles() -> list[Article]:
    """Return every page of docs/, by language."""
    return [
        Article(language, file.relative_to(DOCS / language).with_suffix("").as_posix())
        for language in LANGUAGES
        for file in sorted((DOCS / language).rglob("*.md"))
    ]


ARTICLES = articles()
HOMES = [Article(language, "index") for language in LANGUAGES]
