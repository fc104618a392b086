"""Render the dated facts as a table, in Markdown whose links MkDocs checks."""

from __future__ import annotations

from scripts.exports import dates
from scripts.exports.model import DatedFact
from scripts.exports.words import WORDS
from scripts.hooks.language import known
from scripts.hooks.sources import label


def render(lang: str) -> str:
    """Return the table in one language, the earliest fact first, for a page one folder below the root."""
    words, spoken = WORDS[known(lang)], known(lang)

    def row(fact: DatedFact) -> str:
        title, note = getattr(fact.title, spoken), getattr(fact.note, spoken)
        if fact.place:
            page, _, anchor = fact.place.partition("#")
            title = f"[{title}](../{page}.md#{anchor})"
        read = words.read.format(day=f"<time>{fact.source.read}</time>")
        source = f"[{label(fact.source.url, spoken)}]({fact.source.url}) ({read})"
        return f"| <time>{fact.when}</time> | {title}<br>{note} | {source} |"

    head = [f"| {' | '.join(words.headings)} |", "|---|---|---|"]
    return "\n".join([*head, *(row(fact) for fact in dates.load().dates)])
