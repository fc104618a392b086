"""Find the heading that a step leads to, in the article of a language."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from scripts.hooks.language import Language
from scripts.pages import body
from scripts.planner.model import Step
from scripts.records import BadData
from scripts.setup import ROOT

DOCS = ROOT / "docs"


def heading(step: Step, spoken: Language, docs: Path = DOCS) -> str:
    """Return the text of the heading that has the fix; raises BadData when it does not exist."""
    path = docs / spoken / step.page
    # A page changes while `mkdocs serve` runs, so its age is part of the question.
    found = _headings(path, path.stat().st_mtime_ns).get(step.anchor) if path.is_file() else None
    if found is None:
        raise BadData(
            f"docs/data/upgrade-steps.json: {step.id} leads to docs/{spoken}/{step.page}#{step.anchor}, "
            "which does not exist."
        )
    return found


def address(step: Step) -> str:
    """Return where the fix stands below the root of a language."""
    return f"{step.page.removesuffix('.md')}/#{step.anchor}"


@cache
def _headings(path: Path, changed: int) -> dict[str, str]:
    del changed
    headings = body.read(path.read_text(encoding="utf-8")).headings
    return {heading.id: heading.title.replace("`", "") for heading in headings if heading.id}
