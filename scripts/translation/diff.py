"""Show, for each section that is behind, how its original differs from the text that was translated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from scripts.pages.body import Line
from scripts.translation import past
from scripts.translation.changes import Change, changes
from scripts.translation.difference import shown
from scripts.translation.freshness import COMMAND, State
from scripts.translation.passages import passages
from scripts.translation.past import Past
from scripts.translation.stamps import stamp_of


def differences(root: Path, state: State, *, in_colour: bool = False) -> Iterator[str]:
    """Yield the lines to print for one translation."""
    path = state.translation.path
    if not state.is_stamped:
        yield f"{path}:1: found no stamp to compare with; expected one; run: {COMMAND} {path}"
        return
    history = past.history_of(root, state.original.path)
    known = past.traced(stamp_of(state.translation.text), state.behind, history)
    for change in changes(state.original, state.translation, state.behind):
        yield f"{path}:{change.translation}: {_sentence(state.original.path, change)}"
        yield from _body(root, state, change, known.get(change.section), in_colour=in_colour)
        yield ""


def _sentence(original: str, change: Change) -> str:
    """Return what happened to a section, and where it stands in the original."""
    name = f"section “{change.section}”{f' ({change.title})' if change.title else ''}"
    place = f"{original}:{change.original}"
    if change.kind == "removed":
        rest = "the translation still has it" if change.is_translated else "the translation lost it too"
        return f"{name} was removed below {place}; {rest}"
    if change.kind == "new":
        rest = "its translation begins here" if change.is_translated else "its translation belongs below this"
        return f"{name} is new in {place}; {rest}"
    rest = "" if change.is_translated else "; the translation lacks it"
    return f"{name} changed in {place}{rest}"


def _body(root: Path, state: State, change: Change, known: Past | None, *, in_colour: bool) -> Iterator[str]:
    original = state.original.path
    now = passages(state.original.text).get(change.section, ())
    if known:
        yield f"--- {original} on {known.version.day} ({known.version.commit})"
        yield f"+++ {original} now, {f'changed on {known.changed}' if known.changed else 'not committed yet'}"
        yield from shown(known.lines, now, in_colour=in_colour)
    elif change.kind == "new":
        yield from shown((), now, in_colour=in_colour)
    else:
        why, wanted = past.why_unknown(root)
        yield f"found no earlier text with the stamped hash, because {why}; expected {wanted}; it reads now:"
        yield from _whole(now)


def _whole(lines: tuple[Line, ...]) -> Iterator[str]:
    yield from (f"{line.number:>5}   {line.text}".rstrip() for line in lines)
