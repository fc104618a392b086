"""Turn the schema of front matter into snippets for an editor, so that each key and each choice completes.

The YAML extension of VS Code does not look into Markdown, so that a schema alone completes nothing there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]
Snippet: TypeAlias = dict[str, Any]

WHOLE = "frontmatter"
TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
# A command writes it, no person.
NOT_TYPED = {"source_hash"}


class TabStops:
    """Count the places of one snippet that the Tab key goes through."""

    def __init__(self) -> None:
        self._last = 0

    def holding(self, text: str = "") -> str:
        """Return a place that holds a text already, or nothing."""
        self._last += 1
        return f"${{{self._last}:{text}}}" if text else f"${self._last}"

    def choice(self, options: Iterable[str]) -> str:
        """Return a place with a list to choose from."""
        self._last += 1
        return f"${{{self._last}|{','.join(options)}|}}"


def snippets(schema: Schema) -> dict[str, Snippet]:
    """Return the snippets by name: the whole block first, then each key in the order of the schema."""
    return {WHOLE: _whole(schema)} | dict(_single(schema))


def _whole(schema: Schema) -> Snippet:
    stops = TabStops()
    required = [key for key in schema["properties"] if key in schema["required"]]
    lines = [line for key in required for line in _lines(key, schema["properties"][key], stops)]
    return _snippet(WHOLE, ["---", *lines, "---", ""], schema["description"])


def _single(schema: Schema) -> Iterator[tuple[str, Snippet]]:
    for key, rules in schema["properties"].items():
        if key not in NOT_TYPED:
            yield key, _snippet(key, _lines(key, rules, TabStops()), rules["description"])
            yield from _of_entries(key, rules.get("items", {}))


def _of_entries(key: str, items: Schema) -> Iterator[tuple[str, Snippet]]:
    """Yield a snippet for each key of an entry; the key that an entry begins with brings the whole entry."""
    first = _first_keys(items)
    for name, rules in items.get("properties", {}).items():
        lines = _entry(items, name, TabStops()) if name in first else _lines(name, rules, TabStops())
        yield f"{key}.{name}", _snippet(name, lines, rules["description"])


def _snippet(prefix: str, body: list[str], description: str) -> Snippet:
    return {"scope": "markdown", "prefix": prefix, "body": body, "description": description}


def _lines(key: str, rules: Schema, stops: TabStops) -> list[str]:
    """Return the lines of one key; the Tab key goes from value to value."""
    items = rules.get("items", {})
    if items.get("type") == "object":
        entry = _entry(items, _first_keys(items)[0], stops)
        return [f"{key}:", *(f"  {line}" for line in entry)]
    value = _value(items or rules, stops)
    return [f"{key}: [{value}]" if items else f"{key}: {value}"]


def _first_keys(items: Schema) -> list[str]:
    """Return the keys that an entry can begin with: those of `oneOf`, else the first required one."""
    exclusive = [part["required"][0] for part in items.get("oneOf", [])]
    return exclusive or items.get("required", [])[:1]


def _entry(items: Schema, first: str, stops: TabStops) -> list[str]:
    keys = [first, *(key for key in items["required"] if key != first)]
    lines = [f"{key}: {_value(items['properties'][key], stops)}" for key in keys]
    return [f"- {lines[0]}", *(f"  {line}" for line in lines[1:])]


def _value(rules: Schema, stops: TabStops) -> str:
    if "enum" in rules:
        return stops.choice(rules["enum"])
    if rules.get("format") == "date":
        return stops.holding(TODAY)
    # YAML would take the > of a range for a block of text.
    return f'"{stops.holding()}"' if rules.get("pattern", "").startswith("^(==") else stops.holding()
