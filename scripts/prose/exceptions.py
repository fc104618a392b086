"""Places that may break a rule of prose: a reviewed list, each with its reason.

Reads scripts/prose/exceptions.yml.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from scripts.pages import located
from scripts.pages.finding import Finding
from scripts.pages.located import Value
from scripts.pages.scope import Scope
from scripts.prose.message import Message

FILE = Path("scripts/prose/exceptions.yml")
KEYS = ("page", "rule", "text", "why")


@dataclass(frozen=True)
class Excuse:
    """One place that may break one rule."""

    page: str
    """File, relative to the root of the project."""
    rule: str
    """The rule, by the name that a finding gives it."""
    text: str
    """Words of the line that may break it."""
    why: str
    """What makes it right there."""
    line: int
    """Where it stands in the list."""

    def covers(self, message: Message) -> bool:
        """Tell whether it is about what a message says."""
        if (self.page, self.rule) != (message.page.page.path, message.rule):
            return False
        return self.text in message.page.page.text.split("\n")[message.place.line - 1]


def load(root: Path) -> tuple[list[Excuse], list[Finding]]:
    """Return the places of the list, and what is wrong with its form; a project without a list has none."""
    file = root / FILE
    if not file.is_file():
        return [], []
    try:
        found = located.read(file.read_text("utf-8"))
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        return [], [Finding(FILE.as_posix(), line, "text that is not YAML", "a list of exceptions")]
    if not isinstance(found.values, list):
        return [], [Finding(FILE.as_posix(), 1, "no list", "a list of exceptions, or [] for none")]
    read = [_read(entry, found.line_of((number,))) for number, entry in enumerate(found.values)]
    return [one for one in read if isinstance(one, Excuse)], [one for one in read if isinstance(one, Finding)]


def _read(entry: Value, line: int) -> Excuse | Finding:
    texts = entry if isinstance(entry, dict) else {}
    known = {key: value.strip() for key in KEYS if isinstance(value := texts.get(key), str)}
    if set(texts) == set(KEYS) and all(known.get(key) for key in KEYS):
        return Excuse(**known, line=line)
    lacking = [f"no “{key}” in an exception" for key in KEYS if not known.get(key)]
    unknown = [f"the unknown key “{key}” in an exception" for key in sorted(set(texts) - set(KEYS))]
    return Finding(FILE.as_posix(), line, [*lacking, *unknown][0], f"{', '.join(KEYS)}, all of them text")


def unexcused(messages: Iterable[Message], excuses: Collection[Excuse]) -> Iterator[Message]:
    """Yield the messages that no excuse covers."""
    yield from (message for message in messages if not any(excuse.covers(message) for excuse in excuses))


def idle(messages: Collection[Message], excuses: Iterable[Excuse], scope: Scope) -> Iterator[Finding]:
    """Yield the excuses of pages that were read which nothing needs."""
    for excuse in excuses:
        if excuse.page in scope and not any(map(excuse.covers, messages)):
            found = f"an exception to {excuse.rule} that nothing on {excuse.page} needs"
            yield Finding(FILE.as_posix(), excuse.line, found, "no exception; delete it")
