"""Explain each term of the glossary where a page first uses it, as a tooltip, in the language of the page.

Reads docs/data/glossary.json. Japanese has no spaces between words, so a term counts only where the same
script does not go on beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from itertools import groupby

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from scripts.hooks import language
from scripts.hooks.markup import rewrite_text
from scripts.pages.glossary import Term, load

# General words are in the glossary for their spelling; words of this site are too common outside it.
UNEXPLAINED_GROUPS = frozenset({"general", "site"})
# The doors of the home page, the glossary itself, and the words of others about their releases.
UNEXPLAINED_PAGES = ("index.md", "about/glossary.md", "releases/")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary", "th"})
_LITERALS = frozenset({"code", "kbd", "pre", "samp", "script", "style", "svg", "time"})
# A span on our pages is a badge.
_OUTSIDE = _HEADINGS | _LITERALS | {"a", "abbr", "button", "label", "span"}
_SCRIPTS = ("A-Za-z0-9_.-", "ァ-ヶー", "ぁ-ん", "一-龠々")
_SHORT = re.compile(r"^(?P<long>.+?) \((?P<short>[^)]+)\)$")

_terms: dict[str, Term] = {}


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the glossary once a build."""
    del config
    _terms.clear()
    _terms.update(terms_by_form(load().terms))


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Explain the terms of every page but the few where it would be in the way."""
    del config, files
    spoken = language.of_page(page)
    if page.file.src_uri.removeprefix(f"{spoken}/").startswith(UNEXPLAINED_PAGES):
        return html
    return explained(html, _terms, spoken)


def terms_by_form(terms: Iterable[Term]) -> dict[str, Term]:
    """Return every form that a term may take on a page, in either language, with the term."""
    known = (term for term in terms if term.group not in UNEXPLAINED_GROUPS)
    return {form: term for term in known for name in term.names.values() for form in _forms(name)}


def explained(html: str, terms: Mapping[str, Term], spoken: str) -> str:
    """Return the page with the first use of each term explained, outside headings, code and links."""
    present = _present(html, terms)
    if not present:
        return html
    seen: set[str] = set()
    lower = {form.lower(): terms[form] for form in present}

    def explain(match: re.Match[str]) -> str:
        words = match[0]
        term = lower[" ".join(words.split()).lower()]
        if term.id in seen:
            return words
        seen.add(term.id)
        note = term.notes[spoken].replace("`", "")
        return f'<abbr title="{escape(note)}">{words}</abbr>'

    pattern = _pattern(present)
    return rewrite_text(html, lambda text: pattern.sub(explain, text), _OUTSIDE)


def _forms(name: str) -> list[str]:
    """Split “service level agreement (SLA)” into its long and its short form."""
    found = _SHORT.match(name)
    return [found["long"], found["short"]] if found else [name]


def _present(html: str, forms: Iterable[str]) -> list[str]:
    """Return the forms that stand somewhere in the page; a pattern of all would be ten times slower."""
    text = " ".join(html.lower().split())
    return [form for form in forms if form.lower() in text]


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for all forms, the longest first, so that a compound wins over its parts."""
    longest_first = sorted(forms, key=len, reverse=True)
    # What stands before and after is said once for many forms: it is what makes a pattern slow to compile.
    by_start = sorted(longest_first, key=lambda form: _script_of(form[0]))
    return re.compile(
        "|".join(
            f"(?<![{script}])(?:{_before_ends(starting)})"
            for script, starting in groupby(by_start, key=lambda form: _script_of(form[0]))
        )
    )


def _before_ends(forms: Iterable[str]) -> str:
    return "|".join(
        f"(?:{'|'.join(map(_one, ending))})(?![{script}])"
        for script, ending in groupby(forms, key=lambda form: _script_of(form[-1]))
    )


def _one(form: str) -> str:
    words = r"\s+".join(re.escape(word) for word in form.split())
    # A name keeps its capitals; a common noun may begin a sentence.
    return f"(?i:{words})" if form.islower() else words


def _script_of(character: str) -> str:
    """Return the class of the characters that would go on the same word."""
    return next((script for script in _SCRIPTS if re.match(f"[{script}]", character)), _SCRIPTS[0])
