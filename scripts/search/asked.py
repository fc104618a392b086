"""How readers ask for what a section answers, from docs/data/questions.json."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from scripts.hooks.language import Language
from scripts.questions.model import QuestionData
from scripts.search.places import folder

Asked: TypeAlias = Mapping[str, str]
"""Questions by the location of the index entry that answers them, relative to a language's root."""


def by_location(data: QuestionData, language: Language) -> Asked:
    """Return the questions of a language by where they are answered."""
    asked: dict[str, str] = {}
    for question in data.questions:
        location = f"{folder(question.page)}#{question.anchor}"
        asked[location] = f"{asked.get(location, '')} {getattr(question, language)}".strip()
    return asked
