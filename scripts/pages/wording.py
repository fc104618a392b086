"""The rules of words: terms as the glossary has them, and no fillers in English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.pages import inline
from scripts.pages.finding import LET_IT_FIX, Finding
from scripts.pages.glossary import Glossary, Term, load
from scripts.pages.tree import Page, Tree

FILLERS = re.compile(r"\b(simply|just)\b", re.IGNORECASE)
# Words of a name that stands on its own line in front matter, as in titles.
PROSE_KEY = re.compile(r"^\s*(?:- )?(?:title|description|what):\s")


def check(tree: Tree) -> Iterator[Finding]:
    """Yield every word on every page that the rules want otherwise."""
    glossary = load(tree.root)
    for page in tree.pages:
        yield from check_page(page, glossary)


def check_page(page: Page, glossary: Glossary) -> Iterator[Finding]:
    """Yield every word on one page that the rules want otherwise."""
    terms = [term for term in glossary.terms if page.name not in term.allowed_on]
    for number, line in prose_of(page):
        text = inline.plain(line)
        for term in terms:
            for form in unwanted_forms(text, term, page.language):
                wanted = f"“{term.names[page.language]}” (docs/data/glossary.json, {term.id})"
                yield Finding(page.path, number, f"the form “{form}”", wanted, LET_IT_FIX)
        if page.language == "en" and (filler := FILLERS.search(text)):
            yield Finding(page.path, number, f"the filler “{filler[0]}”", "the sentence without it")


def prose_of(page: Page) -> Iterator[tuple[int, str]]:
    """Yield the lines that a reader reads, those of the front matter among them."""
    for number, line in enumerate(page.text.split("\n")[: page.head.end], 1):
        if match := PROSE_KEY.match(line):
            yield number, line[match.end() :]
    yield from ((line.number, line.text) for line in page.body.prose)


def unwanted_forms(text: str, term: Term, language: str) -> list[str]:
    """Return the forms in a text that the glossary tells a language to avoid."""
    return [
        form for form in term.avoid.get(language, ()) if _pattern(form, term.names[language]).search(text)
    ]


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
    lines = page.text.split("\n")
    for number, line in prose_of(page):
        if lines[number - 1].endswith(line):
            start = lines[number - 1].removesuffix(line)
            lines[number - 1] = start + _replaced(line, page, glossary)
    return "\n".join(lines)


def _replaced(line: str, page: Page, glossary: Glossary) -> str:
    """Replace unwanted forms outside code spans and link targets."""
    kept = re.compile(f"({inline.CODE_SPAN.pattern}|{inline.LINK_TARGET.pattern}|{inline.TAG.pattern})")
    pieces: list[str] = []
    end = 0
    for match in kept.finditer(line):
        pieces += [_with_right_names(line[end : match.start()], page, glossary), match[0]]
        end = match.end()
    return "".join([*pieces, _with_right_names(line[end:], page, glossary)])


def _with_right_names(text: str, page: Page, glossary: Glossary) -> str:
    for term in glossary.terms:
        if page.name not in term.allowed_on:
            for form in term.avoid.get(page.language, ()):
                text = _pattern(form, term.names[page.language]).sub(term.names[page.language], text)
    return text
