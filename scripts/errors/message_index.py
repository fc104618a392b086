"""List every message with its page: what readers without JavaScript search in."""

from __future__ import annotations

import re
from html import escape

from scripts.errors.entry_box import Address
from scripts.errors.model import Error, ErrorData
from scripts.errors.words import INDEX, OWNERS
from scripts.hooks.language import Language

LONGEST = 110
"""Characters of a message that the list shows."""

_PREFIX = re.compile(r"^(?:[\w.]+: )?(?:Error code: \d{3} - )?")
_IN_A_BODY = re.compile(r"'message': (?P<quote>['\"])(?P<text>.*?)(?P=quote)[,}]")


def render(data: ErrorData, spoken: Language, address: Address) -> str:
    """Return the list as an HTML table."""
    words = INDEX[spoken]
    head = "".join(f'<th scope="col">{words[name]}</th>' for name in ("message", "meaning", "owner"))
    rows = "\n".join(_row(error, spoken, address) for error in data.errors)
    return f'<table class="error-index">\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>'


def stable_words(error: Error) -> str:
    """Return the part of an entry's message that readers recognise, without class and status."""
    text = " ".join(error.wordings[0].text.split())
    told = _IN_A_BODY.search(text)
    bare = told["text"] if told else _PREFIX.sub("", text) or text
    return bare if len(bare) <= LONGEST else f"{bare[:LONGEST].rstrip()} …"


def _row(error: Error, spoken: Language, address: Address) -> str:
    owner = f'<span class="owner {error.owner}">{OWNERS[spoken][error.owner]}</span>'
    return (
        f'<tr><td><code translate="no">{escape(stable_words(error), quote=False)}</code></td>'
        f'<th scope="row"><a href="{address(error.address)}">{getattr(error, spoken)}</a></th>'
        f"<td>{owner}</td></tr>"
    )
