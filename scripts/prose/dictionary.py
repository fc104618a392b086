"""Make the dictionary of prh from the glossary: each form to avoid, the name to use, and a test of the two.

Reads docs/data/glossary.json. Made anew for every run, so that it cannot fall behind; prh runs the tests
when it loads the dictionary, and stops on one that fails.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from scripts.pages.glossary import FILE, Glossary, Term

KATAKANA = "[ァ-ヶー]"
# What the regular expressions of JavaScript want escaped; those of Python want more, which it refuses.
SPECIAL = re.compile(r"[$^.*+?()\[\]{}|\\/]")


def render(glossary: Glossary, language: str) -> str:
    """Return the dictionary of a language, as JSON, which is YAML."""
    return json.dumps(
        {"version": 1, "rules": list(rules(glossary.terms, language))}, ensure_ascii=False, indent=1
    )


def rules(terms: Sequence[Term], language: str) -> Iterator[dict[str, object]]:
    """Yield an entry for every form that a language must not use."""
    forms = [(form, term) for term in terms for form in term.avoid.get(language, ())]
    for form, term in forms:
        name = term.names[language]
        longer = [name, *(other for other, _ in forms)]
        yield {
            "expected": name,
            "pattern": f"/{pattern(form, longer)}/",
            "prh": source(term),
            "specs": [{"from": before, "to": after} for before, after in _specs(form, name)],
        }


def source(term: Term) -> str:
    """Return where a term stands."""
    return f"{FILE.as_posix()}, {term.id}"


def pattern(form: str, longer: Iterable[str]) -> str:
    """Return what finds a form where it is no piece of a longer word, nor of one of the words given."""
    wholes = "".join(sorted(_not_inside(form, word) for word in set(longer) if form in word and form != word))
    if form.isascii():
        return rf"{wholes}(?<![\w-]){_escaped(form)}(?![\w-])"
    end = f"(?!{KATAKANA})" if re.search(f"{KATAKANA}$", form) else ""
    return f"{wholes}{_escaped(form)}{end}"


def _not_inside(form: str, word: str) -> str:
    before, _, after = word.partition(form)
    behind = f"(?<={_escaped(before)})" if before else ""
    return f"(?!{behind}{_escaped(form + after)})"


def _specs(form: str, name: str) -> Iterator[tuple[str, str]]:
    """Yield what the entry must do: change the form, leave the name and longer words alone."""
    yield form, name
    yield name, name
    if form.isascii():
        yield f"x-{form}", f"x-{form}"
    elif re.search(f"{KATAKANA}$", form):
        yield f"{form}ア", f"{form}ア"


def _escaped(text: str) -> str:
    return SPECIAL.sub(lambda mark: f"\\{mark[0]}", text)
