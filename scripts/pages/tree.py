"""The pages of the site as records, read once for all checks.

Reads docs/<language>/**/*.md; writes nothing. Used by scripts/check.py and scripts/translation/.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from scripts.pages import body, front_matter
from scripts.pages.body import Body
from scripts.pages.front_matter import FrontMatter
from scripts.pages.scope import EVERYTHING, Scope

LANGUAGES = ("ja", "en")
MARKER = re.compile(r"^<!-- [a-z]+:", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """One article in one language."""

    path: str
    """File, relative to the root: docs/ja/support/boundary.md."""
    language: str
    """`ja` or `en`."""
    name: str
    """What both languages call it: support/boundary.md."""
    text: str
    """The whole file."""

    @cached_property
    def head(self) -> FrontMatter:
        """The front matter."""
        return front_matter.read(self.text)

    @cached_property
    def body(self) -> Body:
        """Everything below the front matter."""
        rest = self.text.split("\n")[self.head.end :]
        return body.read("\n".join(rest), self.head.end + 1)

    @property
    def original(self) -> str:
        """The language that it was written in first; Japanese where the front matter does not say."""
        said = self.head.text("original")
        return said if said in LANGUAGES else LANGUAGES[0]

    @property
    def is_translation(self) -> bool:
        """Tell whether the other language holds the original."""
        return self.language != self.original

    @property
    def is_generated_in_part(self) -> bool:
        """Tell whether a hook puts text into it, marked by a comment such as <!-- data:glossary -->."""
        return bool(MARKER.search(self.text))


@dataclass(frozen=True)
class Tree:
    """The project, as the checks see it."""

    root: Path
    """Its root folder."""
    pages: tuple[Page, ...]
    """All articles, sorted by path."""
    scope: Scope = EVERYTHING
    """The files that a slow check reads."""

    @cached_property
    def by_name(self) -> dict[str, dict[str, Page]]:
        """The articles by name, then by language."""
        named: dict[str, dict[str, Page]] = {}
        for page in self.pages:
            named.setdefault(page.name, {})[page.language] = page
        return named

    @cached_property
    def pairs(self) -> list[tuple[Page, Page]]:
        """Original and translation of each article that exists in both languages."""
        both = [found for found in self.by_name.values() if len(found) == len(LANGUAGES)]
        return [_original_first(*(found[language] for language in LANGUAGES)) for found in both]

    def files(self, folder: str, pattern: str = "**/*") -> list[Path]:
        """Return the files below a folder of the project, sorted, without caches."""
        found = (self.root / folder).glob(pattern)
        return sorted(path for path in found if path.is_file() and "__pycache__" not in path.parts)

    def relative(self, path: Path) -> str:
        """Return a path as the project writes it."""
        return path.relative_to(self.root).as_posix()


def load(root: Path) -> Tree:
    """Read every page below docs/."""
    return Tree(root, tuple(page for language in LANGUAGES for page in _pages(root, language)))


# A page that was read before keeps what was found in it: a preview reads all of them with each change.
_page = lru_cache(maxsize=4096)(Page)


def _pages(root: Path, language: str) -> list[Page]:
    home = root / "docs" / language
    return [
        _page(
            path.relative_to(root).as_posix(),
            language,
            path.relative_to(home).as_posix(),
            path.read_text("utf-8"),
        )
        for path in sorted(home.glob("**/*.md"))
    ]


def _original_first(ja: Page, en: Page) -> tuple[Page, Page]:
    return (ja, en) if ja.original == "ja" else (en, ja)
