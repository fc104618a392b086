"""Read YAML, or JSON, with the line of every value; every scalar is read as text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TypeAlias

import yaml

Where: TypeAlias = tuple[str | int, ...]
Value: TypeAlias = "str | list[Value] | dict[str, Value]"


# The parser in C, where PyYAML brings it, is about ten times as fast.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DEEPEST = 50
"""Levels of lists and mappings within each other that a file may have."""


@dataclass
class Located:
    """Values, and where each of them stands."""

    values: Value = ""
    """What was read: text, lists and dicts."""
    lines: dict[Where, int] = field(default_factory=dict)
    """Line of each value by its way from the top, such as ("sources", 0, "url")."""
    repeated: list[tuple[int, str]] = field(default_factory=list)
    """Keys that stand twice in one mapping, each with its line."""

    def line_of(self, where: Where) -> int:
        """Return the line of a value, or of the nearest thing around it."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, 1)


def read(text: str, first_line: int = 1) -> Located:
    """Read a text whose first line has that number in its file; yaml.YAMLError when it cannot be read."""
    found = Located()
    try:
        node = _composed(text)
    except RecursionError:
        raise _refused(f"more than {DEEPEST} levels within each other") from None
    if node is not None:
        found.values = _Reading(found, first_line).value(node, ())
    return found


def _refused(problem: str, mark: yaml.Mark | None = None) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem=problem, problem_mark=mark)


def _composed(text: str) -> yaml.Node | None:
    try:
        node: yaml.Node | None = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError:
        # The two parsers word their errors differently; a reader gets the same words everywhere. The one in
        # Python takes seconds for brackets without end.
        if _depth(text) > DEEPEST:
            raise _refused(f"more than {DEEPEST} levels within each other") from None
        node = yaml.compose(text, Loader=yaml.BaseLoader)
    return node


def _depth(text: str) -> int:
    """Return how many brackets are open at once, at most."""
    return max(accumulate(1 if bracket in "[{" else -1 for bracket in re.findall(r"[][{}]", text)), default=0)


@dataclass
class _Reading:
    """Turns nodes into values; what stands in two places could grow without end, so it is refused."""

    found: Located
    first_line: int
    seen: set[int] = field(default_factory=set)

    def value(self, node: yaml.Node, where: Where) -> Value:
        self.found.lines.setdefault(where, node.start_mark.line + self.first_line)
        if isinstance(node, yaml.ScalarNode):
            return str(node.value)
        if len(where) >= DEEPEST:
            raise _refused(f"more than {DEEPEST} levels within each other", node.start_mark)
        if id(node) in self.seen:
            raise _refused("a list or mapping that is used again by an alias", node.start_mark)
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, where)
        return [self.value(item, (*where, number)) for number, item in enumerate(node.value)]

    def mapping(self, node: yaml.MappingNode, where: Where) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise _refused("a key that is not text", key_node.start_mark)
            key, line = str(key_node.value), key_node.start_mark.line + self.first_line
            if key in values:
                self.found.repeated.append((line, key))
            self.found.lines[(*where, key)] = line
            values[key] = self.value(value_node, (*where, key))
        return values
