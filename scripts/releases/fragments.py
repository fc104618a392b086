"""Small pieces of HTML that several release pages share."""

from __future__ import annotations

import re
from datetime import date
from html import escape

from scripts.releases.catalogue import Entry
from scripts.releases.model import Label
from scripts.releases.words import Language, Words

FILTERS: dict[str, frozenset[Label]] = {
    "azure": frozenset({Label.AZURE}),
    "breaking": frozenset({Label.BREAKING}),
    "dependencies": frozenset(label for label in Label if label.startswith("dependency-")),
    "python": frozenset({Label.PYTHON}),
}
"""What each filter of the table shows."""

_CODE = re.compile(r"`([^`]+)`")


def prose(text: str) -> str:
    """Return our own sentence as HTML; what stands in backticks becomes code."""
    return _CODE.sub(r"<code>\1</code>", escape(text, quote=False))


def label(kind: Label, words: Words) -> str:
    """Return the badge of a label."""
    return f'<span class="label {kind.split("-")[0]}">{words.labels[kind]}</span>'


def labels(entry: Entry, words: Words) -> str:
    """Return the badges of a release; those that no rule gave are marked as our judgement."""
    ruled = [label(kind, words) for kind in entry.labels if kind in entry.ruled]
    judged = [label(kind, words) for kind in entry.labels if kind in entry.judged]
    if judged:
        judged.append(f'<span class="mark ours">{words.ours}</span>')
    return " ".join(ruled + judged)


def summary(entry: Entry, language: Language, words: Words) -> str:
    """Return what a release means, as HTML without a block around it; empty when nobody wrote that."""
    if entry.summary:
        return prose(entry.summary.ja if language == "ja" else entry.summary.en)
    return words.not_on_index if not entry.release.on_index else ""


def day(value: date) -> str:
    """Return a day as HTML."""
    return f'<time datetime="{value}">{value}</time>'


def filters_of(entry: Entry) -> list[str]:
    """Return the filters that a release passes."""
    return [name for name, kinds in FILTERS.items() if kinds & set(entry.labels)]
