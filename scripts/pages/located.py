"""Read YAML, or JSON, with the line of every value; every scalar is read as text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

Where: TypeAlias = tuple[str | int, ...]
Value: TypeAlias = "str | list[Value] | dict[str, Value]"


# The parser in C, where PyYAML brings it, is about ten times as fast.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


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
    node = _composed(text)
    if node is not None:
        found.values = _value(node, (), first_line, found)
    return found


def _composed(text: str) -> yaml.Node | None:
    try:
        node: yaml.Node | None = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError:
        # The two parsers word their errors differently; a reader gets the same words everywhere.
        node = yaml.compose(text, Loader=yaml.BaseLoader)
    return node


def _value(node: yaml.Node, where: Where, first_line: int, found: Located) -> Value:
    found.lines.setdefault(where, node.start_mark.line + first_line)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, where, first_line, found)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*where, number), first_line, found) for number, item in enumerate(node.value)]
    return str(node.value)


def _mapping(node: yaml.MappingNode, where: Where, first_line: int, found: Located) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for key_node, value_node in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + first_line
        if key in values:
            found.repeated.append((line, key))
        found.lines[(*where, key)] = line
        values[key] = _value(value_node, (*where, key), first_line, found)
    return values
