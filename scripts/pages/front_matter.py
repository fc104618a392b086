"""Read the front matter of a page, with the line of every value.

Every scalar is read as text, so that a date is what the author typed and a hash of eight digits stays a hash.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

from scripts.pages import located
from scripts.pages.located import Value, Where

FENCE = "---"


@dataclass(frozen=True)
class FrontMatter:
    """The YAML block at the top of a page."""

    values: dict[str, Value] = field(default_factory=dict)
    """The keys and their values; every scalar is text."""
    lines: dict[Where, int] = field(default_factory=dict)
    """Line of each value, by its way from the top, such as ("sources", 0, "url")."""
    end: int = 0
    """Line of the closing fence; 0 when there is no front matter."""
    faults: tuple[tuple[int, str], ...] = ()
    """What made the block unreadable or doubtful: line and reason."""

    def line_of(self, where: Where) -> int:
        """Return the line of a value, or of the nearest thing around it."""
        return located.Located(lines=self.lines).line_of(where)

    def text(self, key: str) -> str:
        """Return the value of a key that holds text; empty when it does not."""
        value = self.values.get(key)
        return value if isinstance(value, str) else ""

    def entries(self, key: str) -> list[dict[str, Value]]:
        """Return the mappings of a key that holds a list of them; empty when it does not."""
        value = self.values.get(key)
        return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def read(text: str) -> FrontMatter:
    """Parse the front matter of a page; what is wrong with its form is told in `faults`."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return FrontMatter(faults=((1, "no front matter at the top of the page"),))
    end = next((number for number, line in enumerate(lines[1:], 2) if line.rstrip() == FENCE), 0)
    if not end:
        return FrontMatter(faults=((1, "front matter that is never closed by ---"),))
    try:
        found = located.read("\n".join(lines[1 : end - 1]), first_line=2)
    except yaml.YAMLError as error:
        return FrontMatter(end=end, faults=(_fault(error),))
    if not isinstance(found.values, dict):
        return FrontMatter(end=end, faults=((2, "front matter that is not a list of keys and values"),))
    faults = tuple((line, f"the key “{key}” a second time") for line, key in found.repeated)
    return FrontMatter(found.values, found.lines, end, faults)


def _fault(error: yaml.YAMLError) -> tuple[int, str]:
    mark = getattr(error, "problem_mark", None)
    reason = getattr(error, "problem", None) or "a form that YAML does not know"
    return (mark.line + 2 if mark else 2, f"front matter that is not YAML ({reason})")
