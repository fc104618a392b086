"""The settings of VS Code for this project: which schema each data file keeps, and how Markdown is typed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

DATA = "docs/data"
SCHEMA = ".schema.json"
COMMON: dict[str, Any] = {
    "[markdown]": {
        # Completion comes when it is asked for: a list that opens by itself is in the way of prose.
        "editor.snippetSuggestions": "top",
        "editor.tabCompletion": "onlySnippets",
        "editor.wordBasedSuggestions": "off",
        "editor.wordWrap": "on",
    },
    # Japanese punctuation is no slip for ASCII here.
    "editor.unicodeHighlight.allowedLocales": {"ja": True},
    "yaml.customTags": ["!ENV scalar", "!ENV sequence", "!relative scalar"],
}


def settings(files: Iterable[str]) -> dict[str, Any]:
    """Return the settings; `files` are the names in docs/data."""
    names = set(files)
    pairs = sorted((name.replace(SCHEMA, ".json"), name) for name in names if name.endswith(SCHEMA))
    schemas = [
        {"fileMatch": [f"/{DATA}/{file}"], "url": f"./{DATA}/{schema}"}
        for file, schema in pairs
        if file in names
    ]
    return {**COMMON, "json.schemas": schemas}
