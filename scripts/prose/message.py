"""One thing that a linter says of a page."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.prose.plain import Place, Plain


@dataclass(frozen=True)
class Fix:
    """A piece of the plain text and what a linter would put in its place."""

    start: int
    """Where the piece begins."""
    end: int
    """Where it ends."""
    text: str
    """What goes there."""


@dataclass(frozen=True)
class Message:
    """What a linter says, and where."""

    page: Plain
    """The page, as the linter read it."""
    offset: int
    """Position in the plain text."""
    rule: str
    """The rule that spoke, by the name it has in the configuration."""
    text: str
    """Its words."""
    fix: Fix | None = None
    """What it would do about it."""

    @property
    def place(self) -> Place:
        """Where it stands on the page."""
        return self.page.place(self.offset)

    @property
    def words(self) -> str:
        """What stands around it, on its line, without a mark of Markdown at the start."""
        text = self.page.text
        start = max(text.rfind("\n", 0, self.offset) + 1, self.offset - 8)
        return text[start : self.offset + 12].split("\n")[0].strip().lstrip("-# ")
