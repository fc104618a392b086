"""Write the form of the planner: hidden until its script runs, with a word for readers without scripts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from scripts.hooks.language import Language
from scripts.planner.installing import PYTHONS
from scripts.planner.model import Touch
from scripts.planner.step_item import Address
from scripts.planner.words import CLIENTS, FORM, GROUP_NAMES, GROUPS, TOUCHES
from scripts.releases.fragments import prose

DATA = "upgrade/planner.json"
BOX = '<div class="planner" '
"""How the form begins."""


def render(spoken: Language, address: Address) -> str:
    """Return the form, the place of the plan, and the word for readers without scripts."""
    words = FORM[spoken]
    return "\n".join(
        [
            f'{BOX}data-search-exclude="true" data-data="{address(DATA)}" data-failed="{words["failed"]}">',
            '<form class="planner-form" method="get" hidden>',
            '<div class="planner-fields">',
            *_field("have", words, "required"),
            *_field("want", words, f'placeholder="{escape(words["want_empty"])}"'),
            *_select("python", words["python"], _pythons(words)),
            *_select("client", words["client"], CLIENTS[spoken].items()),
            "</div>",
            '<datalist id="planner-releases"></datalist>',
            f'<fieldset class="planner-touches"><legend>{words["touches"]}</legend>',
            *(_group(*group, spoken) for group in zip(GROUP_NAMES[spoken], GROUPS, strict=True)),
            "</fieldset>",
            f'<p><button type="submit">{words["submit"]}</button></p>',
            "</form>",
            '<p class="planner-said" role="status"></p>',
            '<div class="planner-plan"></div>',
            '<p class="planner-share" hidden>',
            f'<button type="button" data-do="copy">{words["copy"]}</button>',
            f'<button type="button" data-do="print">{words["print"]}</button>',
            '<span role="status"></span></p>',
            f'<p class="planner-plain">{words["without_script"]}</p>',
            "</div>",
        ]
    )


def _field(name: str, words: dict[str, str], more: str) -> Iterator[str]:
    yield f'<div><label for="planner-{name}">{words[name]}</label>'
    yield (
        f'<input id="planner-{name}" name="{name}" list="planner-releases" maxlength="40" {more}'
        f' autocomplete="off" spellcheck="false" aria-describedby="planner-{name}-hint">'
    )
    yield f'<p id="planner-{name}-hint">{prose(words[f"{name}_hint"])}</p></div>'


def _select(name: str, label: str, options: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield f'<div><label for="planner-{name}">{label}</label>'
    yield f'<select id="planner-{name}" name="{name}">'
    # An option holds text alone.
    yield from (f'<option value="{value}">{shown.replace("`", "")}</option>' for value, shown in options)
    yield "</select></div>"


def _pythons(words: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield "", words["python_any"]
    yield from ((python, python) for python in PYTHONS)


def _group(name: str, touches: Iterable[Touch], spoken: Language) -> str:
    boxes = "".join(
        f'<label><input type="checkbox" name="touch" value="{touch}"> <span>{prose(TOUCHES[spoken][touch])}'
        "</span></label>"
        for touch in touches
    )
    return f'<fieldset class="planner-group"><legend>{name}</legend>{boxes}</fieldset>'
