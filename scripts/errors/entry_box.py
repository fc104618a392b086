"""Show an entry's facts at the top of its section: the message by release, whose problem, whom to ask."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from scripts.errors.model import Desk, Error, Wording
from scripts.errors.words import BOX, DESK_PAGES, DESKS, OWNERS, SAID_BY
from scripts.hooks.language import Language
from scripts.hooks.sources import label

Address = Callable[[str], str]
"""Turns an address relative to a language's root into one relative to the page."""


def render(error: Error, spoken: Language, address: Address) -> str:
    """Return the HTML of the box, on lines that Markdown leaves alone."""
    words = BOX[spoken]
    messages = "\n".join(_message(wording, words) for wording in error.wordings)
    facts = [
        (words["owner"], f'<span class="owner {error.owner}">{OWNERS[spoken][error.owner]}</span>'),
        (words["ask"], _desks(error, spoken, address)),
        (words["origin"], _origin(error, spoken)),
    ]
    rows = "\n".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in facts)
    return (
        f'<div class="error-box">\n{messages}\n'
        f'<dl class="error-facts" data-search-exclude="true">\n{rows}\n</dl>\n</div>'
    )


def shown_range(releases: str, words: dict[str, str]) -> str:
    """Return a range of releases as readers write it: >=1.0,<3.38 is “1.0 – <3.38”."""
    return words["releases"].format(range=escape(releases.replace(",", ", ")))


def _message(wording: Wording, words: dict[str, str]) -> str:
    said = [shown_range(wording.releases, words) if wording.releases else words["any"]]
    if wording.is_cause:
        said.append(words["cause"])
    # A line break inside the message is a character reference, so that Markdown sees one line of HTML.
    text = escape(wording.text, quote=False).replace("\n", "&#10;")
    return (
        f'<figure class="error-text"><figcaption>{" · ".join(said)}</figcaption>'
        f'<pre translate="no"><code>{text}</code></pre></figure>'
    )


def _desks(error: Error, spoken: Language, address: Address) -> str:
    return " → ".join(_desk(desk, spoken, address) for desk in error.ask)


def _desk(desk: Desk, spoken: Language, address: Address) -> str:
    name = DESKS[spoken][desk]
    return f'<a href="{address(DESK_PAGES[desk])}">{name}</a>' if desk in DESK_PAGES else name


def _origin(error: Error, spoken: Language) -> str:
    words = BOX[spoken]
    stop, joint = ("。", "") if spoken == "ja" else (".", " ")
    parts = [f"{_begun(SAID_BY[spoken][error.said_by])}{stop}"]
    if error.is_reproduced:
        kind = "repeated" if error.said_by in {"service", "gateway"} else "reproduced"
        measured = f'<span class="mark measured">{words["measured"]}</span>'
        parts.append(f"{_begun(words[kind])}{stop}{measured}")
    else:
        parts.append(f"{_begun(words['read_about'])}{stop}")
    if error.source:
        day = words["read"].format(day=f"<time>{error.source.read}</time>")
        name = escape(f"{_begun(words['source'])}: {label(error.source.url, spoken)}")
        parts.append(f'<a href="{escape(error.source.url)}">{name}</a> <small>({day})</small>')
    return joint.join(parts)


def _begun(sentence: str) -> str:
    """Return a sentence with a capital where its script has one."""
    return sentence[:1].upper() + sentence[1:] if not sentence.startswith("openai") else sentence
