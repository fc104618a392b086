"""Render what was found as Markdown."""

from __future__ import annotations

from scripts.hooks.language import Language
from scripts.successor import model
from scripts.successor.words import BUILT, HEAD, TOLD


def render(spoken: Language) -> str:
    """Return the sentence and the table in one language."""
    found = model.load()
    head = HEAD[spoken]
    said = BUILT[spoken].format(
        day=f"<time>{found.day}</time>", release=found.release, warnings=found.warnings
    )
    rows = []
    for count in found.counts:
        told = TOLD[count.kind]
        plan = told.plan[spoken] if count.theirs < count.ours else "—"
        rows.append(f"| {told.what[spoken]} | {count.ours:,} | {count.theirs:,} | {plan} |")
    return "\n".join([said, "", f"| {' | '.join(head)} |", "|---|---|---|---|", *rows])
