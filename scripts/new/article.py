"""The text of a new page: front matter that keeps the schema, one section, and a checklist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scripts.new.place import Place
from scripts.new.program import Program
from scripts.new.scalar import scalar
from scripts.new.words import CHECKLIST, PAGE
from scripts.pages.unfinished import MARK

WITHOUT_OPENAI = "rest"
"""The section whose programs do without the library."""


@dataclass(frozen=True)
class Article:
    """What is known of a page before it is written."""

    place: Place
    """Where it stands."""
    original: str
    """The language that it is written in first."""
    titles: Mapping[str, str]
    """Its title in each language."""
    day: str
    """Today, ISO 8601."""
    program: Program | None
    """Its first program, where one was asked for."""

    def text(self, language: str) -> str:
        """Return the page in one language."""
        body = [*self._body(language), *(self._checklist() if language == self.original else [])]
        return "\n".join([*self._head(language), "", f"# {self.titles[language]}", "", *body]) + "\n"

    def _head(self, language: str) -> list[str]:
        words = PAGE[language]
        return [
            "---",
            f"title: {scalar(self.titles[language])}",
            f"description: {scalar(f'{MARK}: ' + words['description'])}",
            f"original: {self.original}",
            f"checked: {self.day}",
            *self._releases(),
            f"tags: [{self.place.section.replace('/', '-')}]",
            "sources:",
            f"  - url: https://example.com/{MARK}",
            f"    what: {scalar(f'{MARK}: ' + words['source'])}",
            f"    read: {self.day}",
            *self._measurement(language),
            "history:",
            f"  - date: {self.day}",
            f"    what: {words['history']}",
            "---",
        ]

    def _releases(self) -> list[str]:
        if not self.program or self.place.section == WITHOUT_OPENAI:
            return []
        return [f"openai: {scalar(self.program.releases)}"]

    def _measurement(self, language: str) -> list[str]:
        if not self.program:
            return []
        what = scalar(f"{MARK}: " + PAGE[language]["test"])
        return [f"  - measured: {self.program.test_path}", f"    what: {what}", f"    read: {self.day}"]

    def _body(self, language: str) -> list[str]:
        words = PAGE[language]
        lead = [f"{MARK}: {words['lead']}", ""]
        if self.program:
            code = ["```python", f'--8<-- "{self.program.name}"', "```"]
            return [*lead, words["program"], "", f"{MARK}: {words['about']}", "", *code]
        return [*lead, words["section"], "", f"{MARK}: {words['text']}"]

    def _checklist(self) -> list[str]:
        first, *rest = CHECKLIST[self.original]
        return ["", f"<!-- {first}", *(f"- [ ] {line}" for line in rest), "-->"]
