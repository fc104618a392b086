"""Render the matrix: lines of releases by API surface and Python. Pure.

A line is a range of releases on which every column of the matrix is the same.
"""

from __future__ import annotations

from html import escape

from scripts.behaviour import lookup, shown
from scripts.behaviour.model import Answer, BehaviourData
from scripts.behaviour.table import caption
from scripts.behaviour.words import WORDS, Language, Words

CONSTRUCT = "python.construct-today"
CALLABLE = "credentials.callable-key"
V1 = "credentials.key-headers-v1"
RESPONSES = "routes.responses"
LIBRARY = "connection.http-library"
_INSTALL = "python.install-"
_CLASSES = {"yes": "works", "no": "works-not", "part": "works-partly"}


def render(data: BehaviourData, language: Language) -> str:
    """Return the matrix as an HTML table, the newest line first."""
    words = WORDS[language]
    pythons = [question.id for question in data.questions if question.id.startswith(_INSTALL)]
    rows = "\n".join(_row(line, data, pythons, words) for line in reversed(lines(data, pythons)))
    return (
        '<div class="behaviour" tabindex="0" data-search-exclude="true" '
        'role="region" aria-labelledby="matrix">\n'
        f'<table class="behaviour-matrix"><caption id="matrix">{caption(words.matrix, data)}</caption>'
        f"<thead><tr>{_head(pythons, words)}</tr></thead>\n"
        f"<tbody>\n{rows}\n</tbody></table>\n</div>"
    )


def _head(pythons: list[str], words: Words) -> str:
    minors = (f"Python {name.removeprefix(_INSTALL)}" for name in pythons)
    heads = (words.line, *words.surfaces.values(), "HTTP", *minors)
    return "".join(f'<th scope="col">{head}</th>' for head in heads)


def lines(data: BehaviourData, pythons: list[str]) -> list[Answer]:
    """Return ranges of releases on which no column of the matrix changes, oldest first, as bare answers."""
    begins = lookup.boundaries(data, [CONSTRUCT, CALLABLE, V1, RESPONSES, LIBRARY, *pythons])
    # The release before each change was run: that is how the change was found.
    run = [measured.release for measured in data.measured]
    last = [run[run.index(following) - 1] for following in begins[1:]] + run[-1:]
    return [Answer(since=first, until=end, value=True) for first, end in zip(begins, last, strict=True)]


def _row(line: Answer, data: BehaviourData, pythons: list[str], words: Words) -> str:
    def asked(name: str) -> object:
        return lookup.value(data, name, line.until)

    capped = asked(CONSTRUCT) != "constructs"
    works = "part" if capped else "yes"
    cells = [
        _cell(works, words),
        _cell(works if asked(V1) else "no", words),
        _cell(works if asked(CALLABLE) == "the token" else "no", words),
        _cell(works if asked(RESPONSES) else "no", words),
        f"<td><code>{asked(LIBRARY)}</code></td>",
        *(_cell(_on_python(asked(name)), words) for name in pythons),
    ]
    return f'<tr><th scope="row">{shown.releases(line, data, words)}</th>{"".join(cells)}</tr>'


def _on_python(outcome: object) -> str:
    known = {"constructs": "yes", "does not install": "no"}
    return known.get(str(outcome), "part")


def _cell(how: str, words: Words) -> str:
    text = {"yes": words.works, "no": words.works_not, "part": words.with_older_httpx}[how]
    return f'<td class="{_CLASSES[how]}">{escape(text)}</td>'
