"""The glossary: one word for one thing in each language.

Reads docs/data/glossary.json. The glossary page is rendered from it by scripts/hooks/data_tables.py, and
scripts/prose/dictionary.py makes a dictionary of the forms that it tells authors to avoid.
"""

from __future__ import annotations

import html
import json
from dataclasses import dataclass
from pathlib import Path

from scripts.setup import ROOT

FILE = Path("docs/data/glossary.json")


@dataclass(frozen=True)
class Term:
    """One thing and its name in each language."""

    id: str
    """Its anchor on the glossary page."""
    group: str
    """Id of the group that it is shown in."""
    names: dict[str, str]
    """What each language calls it."""
    notes: dict[str, str]
    """What it means, in each language."""
    avoid: dict[str, tuple[str, ...]]
    """Forms that a language must not use."""
    allowed_on: dict[str, str]
    """Pages that may use them all the same, each with the reason."""


@dataclass(frozen=True)
class Glossary:
    """All terms, in groups."""

    groups: dict[str, dict[str, str]]
    """The groups in order, each with its title in each language."""
    terms: tuple[Term, ...]
    """The terms, in the order of the file."""


def load(root: Path = ROOT) -> Glossary:
    """Read the glossary of the project."""
    data = json.loads((root / FILE).read_text("utf-8"))
    groups = {
        group["id"]: {language: group[language] for language in ("ja", "en")} for group in data["groups"]
    }
    return Glossary(groups, tuple(_term(entry) for entry in data["terms"]))


def _term(entry: dict[str, object]) -> Term:
    avoid = entry.get("avoid", {})
    notes, allowed = entry["note"], entry.get("allowed_on", [])
    assert isinstance(avoid, dict)
    assert isinstance(notes, dict)
    assert isinstance(allowed, list)
    return Term(
        id=str(entry["id"]),
        group=str(entry["group"]),
        names={"ja": str(entry["ja"]), "en": str(entry["en"])},
        notes=notes,
        avoid={language: tuple(forms) for language, forms in avoid.items()},
        allowed_on={place["page"]: place["why"] for place in allowed},
    )


HEADS = {"ja": ("用語", "英語", "意味", "使わない表記"), "en": ("Term", "Japanese", "Meaning", "Avoid")}


def render(lang: str) -> str:
    """Return the glossary as Markdown in one language: a heading and a table for each group."""
    return "\n".join(_sections(load(), lang))


def _sections(glossary: Glossary, lang: str) -> list[str]:
    lines: list[str] = []
    for group, titles in glossary.groups.items():
        lines += [f"## {titles[lang]} {{#{group}}}", "", _row(HEADS[lang]), "|---|---|---|---|"]
        terms = [term for term in glossary.terms if term.group == group]
        lines += [_term_row(term, lang) for term in sorted(terms, key=lambda term: term.names[lang].lower())]
        lines.append("")
    return lines


def _term_row(term: Term, lang: str) -> str:
    other = "en" if lang == "ja" else "ja"
    name = f'<span id="{term.id}">{html.escape(term.names[lang])}</span>'
    avoid = "、" if lang == "ja" else ", "
    translated = f'<span lang="{other}">{html.escape(term.names[other])}</span>'
    return _row((name, translated, term.notes[lang], avoid.join(term.avoid.get(lang, ()))))


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cells) + " |"
