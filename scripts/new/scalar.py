"""Write a text as one scalar of YAML: as it is where YAML reads it back as that text, else in quotes."""

from __future__ import annotations

import json

import yaml


def scalar(text: str) -> str:
    """Return the text as a value or a key; 404 and “a: b” come out in quotes."""
    return text if _reads_back(text) else json.dumps(text, ensure_ascii=False)


def _reads_back(text: str) -> bool:
    try:
        return bool(yaml.safe_load(f"- {text}: {text}\n") == [{text: text}])
    except (yaml.YAMLError, ValueError, TypeError):
        # Besides errors of form, a day that does not exist, or a mapping as a key.
        return False
