"""The rules of words: terms as the glossary has them, and no fillers in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from scripts.pages import inline
from scripts.pages.finding import CHECK_AGAIN, LET_IT_FIX, Finding
from scripts.pages.glossary import Glossary, Term, load
from scripts.pages.tree import Page, Tree

Form: TypeAlias = tuple[str, Term]
FILLERS = re.compile(r"\b(simply|just)\b", re.IGNORECASE)
# What is quoted is somebody else's wording, such as the former name of a product.
QUOTED = re.compile(r"「[^「」]*」|“[^“”]*”")
NOT_OURS = re.compile(f"{QUOTED.pattern}|{inline.NOT_PROSE.pattern}")
# An English word may need another article or number around it, so a person mends it.
_RUN = {"ja": LET_IT_FIX, "en": CHECK_AGAIN}
PROSE_KEY = re.compile(r"^\s*(?:- )?(?:title|description|what):\s")


def check(tree: Tree) -> Iterator[Finding]:
    """Yield every word on every page that the rules want otherwise."""
    glossary = load(tree.root)
    for page in tree.pages:
        yield from check_page(page, glossary)


def check_page(page: Page, glossary: Glossary) -> Iterator[Finding]:
    """Yield every word on one page that the rules want otherwise."""
    forms = forms_to_avoid(_terms_for(page, glossary), page.language)
    for number, line in prose_of(page):
        text = QUOTED.sub(" ", inline.plain(line))
        for form, term in unwanted_forms(text, forms, page.language):
            wanted = f"“{term.names[page.language]}” (docs/data/glossary.json, {term.id})"
            yield Finding(page.path, number, f"the form “{form}”", wanted, _RUN[page.language])
        if page.language == "en" and (filler := FILLERS.search(text)):
            yield Finding(page.path, number, f"the filler “{filler[0]}”", "the sentence without it")


def prose_of(page: Page) -> Iterator[tuple[int, str]]:
    """Yield the lines that a reader reads, those of the front matter among them."""
    for number, line in enumerate(page.text.split("\n")[: page.head.end], 1):
        if match := PROSE_KEY.match(line):
            yield number, line[match.end() :]
    yield from ((line.number, line.text) for line in page.body.prose)


def unwanted_forms(text: str, forms: Sequence[Form], language: str) -> list[Form]:
    """Return those of the forms to avoid that stand in a text; of two that overlap, the longer."""
    found: list[Form] = []
    for form, term in forms:
        if form in text:
            text, times = _pattern(form, term.names[language]).subn(" ", text)
            found += [(form, term)] * bool(times)
    return found


def forms_to_avoid(terms: Sequence[Term], language: str) -> list[Form]:
    """Return every form that a language must not use, with its term, the longest first."""
    forms = [(form, term) for term in terms for form in term.avoid.get(language, ())]
    return sorted(forms, key=lambda pair: len(pair[0]), reverse=True)


def _pattern(form: str, name: str) -> re.Pattern[str]:
    """Find a form where it is not the beginning of the right name, nor a piece of a longer word."""
    right = f"(?!{re.escape(name)})" if name.startswith(form) else ""
    if form.isascii():
        return re.compile(rf"{right}(?<![\w-]){re.escape(form)}(?![\w-])")
    longer = "(?![ァ-ヶー])" if re.search("[ァ-ヶー]$", form) else ""
    return re.compile(rf"{right}{re.escape(form)}{longer}")


def mended(page: Page, glossary: Glossary) -> str:
    """Return the page with unwanted Japanese forms replaced; English ones need a reader's eye."""
    if page.language != "ja":
        return page.text
    forms = forms_to_avoid(_terms_for(page, glossary), page.language)
    lines = page.text.split("\n")
    for number, line in prose_of(page):
        if lines[number - 1].endswith(line):
            start = lines[number - 1].removesuffix(line)
            lines[number - 1] = start + inline.outside_code(
                line, lambda text: _with_right_names(text, forms), NOT_OURS
            )
    return "\n".join(lines)


def _terms_for(page: Page, glossary: Glossary) -> list[Term]:
    return [term for term in glossary.terms if page.name not in term.allowed_on]


def _with_right_names(text: str, forms: Sequence[Form]) -> str:
    for form, term in forms:
        text = _pattern(form, term.names["ja"]).sub(term.names["ja"], text)
    return text
