"""The finder's box: a field to paste into, hidden until a script runs, and what stands there without one."""

from __future__ import annotations

import json
from html import escape

from scripts.errors.entry_box import Address
from scripts.errors.words import FINDER
from scripts.hooks.language import Language


def render(spoken: Language, address: Address) -> str:
    """Return the HTML of the box; the script reads its words from it."""
    words = FINDER[spoken]
    root = address("").rstrip("/") + "/"
    told = escape(json.dumps(words, ensure_ascii=False))
    return "\n".join(
        [
            (
                f'<div class="finder" data-search-exclude="true" data-root="{root}"'
                f' data-index="{address("errors/finder.json")}" data-words="{told}">'
            ),
            '<form class="finder-form" hidden>',
            f'<label for="finder-text">{words["label"]}</label>',
            (
                '<textarea id="finder-text" rows="4" dir="ltr" translate="no" spellcheck="false"'
                ' autocomplete="off" autocapitalize="off" aria-describedby="finder-hint"'
                f' placeholder="{escape(words["placeholder"])}"></textarea>'
            ),
            f'<p id="finder-hint">{words["hint"]}</p>',
            (
                '<p class="finder-told"><output for="finder-text"></output>'
                f'<button type="reset" hidden>{words["clear"]}</button></p>'
            ),
            "</form>",
            '<div class="finder-results"></div>',
            (
                f'<p class="finder-plain">{words["without_script"]}'
                f' <a href="{address("errors/#messages")}">{words["all"]}</a></p>'
            ),
            "</div>",
        ]
    )
