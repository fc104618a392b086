"""Render the box to paste code into, and the JSON that its script reads.

Pure: returns one block of HTML. The box stays hidden until its script shows it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from html import escape
from typing import TypeAlias

from scripts.old_syntax.model import Entry, OldSyntax
from scripts.old_syntax.targets import heading
from scripts.old_syntax.words import WORDS, Language
from scripts.releases import naming

Address: TypeAlias = Callable[[str], str]
"""Turns an address below the root of a language into one relative to the page."""


def render(data: OldSyntax, language: Language, address: Address) -> str:
    """Return the hidden box with everything its script needs, and a word for readers without scripts."""
    words = WORDS[language]
    return (
        f"<noscript><p>{escape(words.no_script)}</p></noscript>\n"
        '<div class="old-syntax" data-search-exclude="true" hidden>\n'
        f'<label for="old-syntax-code">{escape(words.label)}</label>\n'
        f'<p id="old-syntax-help">{escape(words.help)}</p>\n'
        '<textarea id="old-syntax-code" rows="6" aria-describedby="old-syntax-help" spellcheck="false" '
        'autocomplete="off" autocapitalize="off" dir="ltr"></textarea>\n'
        f'<button type="button">{escape(words.clear)}</button>\n'
        '<p class="old-syntax-said" role="status"></p>\n'
        f'<ol class="old-syntax-hits" aria-label="{escape(words.hits)}"></ol>\n'
        '<div class="old-syntax-copy" hidden>'
        f'<p id="old-syntax-copy-name">{escape(words.copy)}</p>'
        '<div class="old-syntax-lines" role="region" aria-labelledby="old-syntax-copy-name" tabindex="0" '
        'dir="ltr"></div></div>\n'
        f'<script type="application/json">{payload(data, language, address)}</script>\n</div>'
    )


def payload(data: OldSyntax, language: Language, address: Address) -> str:
    """Return patterns and words as JSON that may stand in a script element."""
    words = asdict(WORDS[language])
    for not_for_the_script in ("kinds", "headings", "no_script", "label", "help", "clear", "hits", "copy"):
        del words[not_for_the_script]
    patterns = [_pattern(entry, language, address) for entry in data.entries]
    text = json.dumps({"words": words, "patterns": patterns}, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _pattern(entry: Entry, language: Language, address: Address) -> dict[str, str | bool | None]:
    page = f"{entry.page.removesuffix('.md')}/#{entry.anchor}"
    return {
        "id": entry.id,
        "pattern": entry.pattern,
        "inside": entry.inside,
        "beside": entry.beside,
        "unless": entry.unless,
        "since": entry.since,
        "release": address(naming.address(entry.since)),
        "kind": WORDS[language].kinds[entry.kind],
        "silent": entry.silent,
        "text": entry.ja if language == "ja" else entry.en,
        "page": address(page),
        "heading": heading(entry, language),
    }
