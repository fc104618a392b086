"""Render the table of every outdated construction: whole, without JavaScript.

Pure: returns Markdown, so that MkDocs checks the links and badges lead to the releases as on other pages.
"""

from __future__ import annotations

from packaging.version import Version

from scripts.old_syntax.model import Entry, OldSyntax
from scripts.old_syntax.targets import heading
from scripts.old_syntax.words import WORDS, Language, Words


def render(data: OldSyntax, language: Language) -> str:
    """Return the table in one language, the oldest change first, for a page below upgrade/."""
    words = WORDS[language]
    entries = sorted(data.entries, key=lambda entry: Version(entry.since))
    rows = [_row(entry, language, words) for entry in entries]
    lines = [_line(words.headings), _line(["---"] * len(words.headings)), *rows]
    return "\n".join(['<div class="old-syntax-table" markdown="1">', "", *lines, "", "</div>"])


def _row(entry: Entry, language: Language, words: Words) -> str:
    told = [words.kinds[entry.kind], *([words.silent] if entry.silent else [])]
    target = entry.page.removeprefix("upgrade/") if entry.page.startswith("upgrade/") else f"../{entry.page}"
    text = entry.ja if language == "ja" else entry.en
    link = f"[{_text(heading(entry, language))}]({target}#{entry.anchor})"
    since = f'<span class="since">{entry.since}</span>'
    return _line([_code(entry.construction), since, f"{text} ({', '.join(told)}) {link}"])


def _code(text: str) -> str:
    """Return a code span; none of ours holds a backtick."""
    return f"`{text.replace('|', chr(92) + '|')}`"


def _text(title: str) -> str:
    """Return a heading as the text of a link."""
    return "".join(chr(92) + letter if letter in "[]|*_<" else letter for letter in title)


def _line(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
