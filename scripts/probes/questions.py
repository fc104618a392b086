"""Every question that is asked, in words: read from questions.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from scripts.behaviour.model import Area, Label

FILE = Path(__file__).with_name("questions.toml")


@cache
def labels() -> dict[str, Label]:
    """Return the words of every question by its id, in the order of the pages."""
    asked = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {
        f"{area}.{name}": Label(**words)
        for area, questions in asked.items()
        for name, words in questions.items()
    }


def area(question: str) -> Area:
    """Return the page that a question belongs to."""
    return Area(question.partition(".")[0])
