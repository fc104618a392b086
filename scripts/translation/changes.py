"""Tell what happened to each section that a translation is behind in, and where it stands in both files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from scripts.pages.body import TOP, Heading
from scripts.pages.tree import Page
from scripts.translation.passages import passages
from scripts.translation.stamps import stamp_of


@dataclass(frozen=True)
class Change:
    """One section in which the original is not what the translation was made from."""

    section: str
    """Id of its heading, or `top`."""
    kind: Literal["changed", "new", "removed"]
    """What happened to it in the original."""
    title: str
    """Its heading in the original, or in the translation where the original has lost it; may be empty."""
    original: int
    """Its line in the original; where it would stand, for one that is gone."""
    translation: int
    """Its line in the translation; where it belongs, for one that the translation lacks."""
    is_translated: bool
    """False when the translation lacks it."""

    def __str__(self) -> str:
        what = "" if self.kind == "changed" else f" ({self.kind})"
        return f"#{self.section}{f' “{self.title}”' if self.title else ''}{what}"


def changes(original: Page, translation: Page, behind: tuple[str, ...]) -> Iterator[Change]:
    """Yield what happened to each section that is behind."""
    stamp, theirs, ours = stamp_of(translation.text), places(original), places(translation)
    order = [*theirs, *(section for section in stamp if section not in theirs)]
    for section in behind:
        kind: Literal["changed", "new", "removed"] = "changed" if section in stamp else "new"
        title = titles(original).get(section) or titles(translation).get(section, "")
        yield Change(
            section,
            kind if section in theirs else "removed",
            title,
            theirs.get(section) or nearest(section, list(stamp), theirs),
            ours.get(section) or nearest(section, order, ours),
            section in ours,
        )


def places(page: Page) -> dict[str, int]:
    """Return the line at which each section of a page begins."""
    return {
        section: lines[0].number if lines else page.head.end + 1
        for section, lines in passages(page.text).items()
    }


def titles(page: Page) -> dict[str, str]:
    """Return the title of each section of a page; that of `top` is the page's."""
    return {_id(heading): heading.title for heading in page.body.headings}


def _id(heading: Heading) -> str:
    return TOP if heading.level == 1 else heading.id or heading.title


def nearest(section: str, order: list[str], there: dict[str, int]) -> int:
    """Return the line of the nearest section before this one that a page has; `order` holds both."""
    before = order[: order.index(section)] if section in order else []
    return next((there[name] for name in reversed(before) if name in there), 1)
