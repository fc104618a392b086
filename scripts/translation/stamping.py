"""Decide whether a translation may be stamped: same outline as the original, every stale section touched."""

from __future__ import annotations

from scripts.pages.finding import Finding
from scripts.pages.headings import ID
from scripts.translation.changes import nearest, places
from scripts.translation.freshness import COMMAND, State
from scripts.translation.sections import hashes
from scripts.translation.stamps import text_at_stamp

COMPARE = "python3 -m scripts check --only headings --only parity"


def refusal(state: State, reason: str | None) -> Finding | None:
    """Return why a translation cannot be stamped; None when it can."""
    other_outline = _other_outline(state)
    if other_outline or reason:
        return other_outline
    untouched = untouched_sections(state)
    if not untouched:
        return None
    path, line = state.translation.path, places(state.translation)[untouched[0]]
    changed = f"{state.original.path} changed there"
    seen = f"no change in {', '.join(untouched)} since the last stamp, but {changed}"
    wanted = "those sections brought up to date, or a reason why they need no change"
    return Finding(path, line, seen, wanted, f'{COMMAND} {path} --unchanged "the reason"')


def untouched_sections(state: State) -> list[str]:
    """Return the stale sections whose translation reads as it did when it was stamped last."""
    then, now = text_at_stamp(state.translation.text), hashes(state.translation.text)
    return [section for section in state.behind if section in now and then.get(section) == now[section]]


def _other_outline(state: State) -> Finding | None:
    """Return the first section that one of the two files lacks, or whose id cannot be noted in a stamp."""
    original, translation = state.original, state.translation
    theirs, ours = places(original), places(translation)
    for section, line in theirs.items():
        if not ID.fullmatch(section):
            return Finding(original.path, line, f"the section “{section}” without an id", "one in English")
        if section not in ours:
            here = nearest(section, list(theirs), ours)
            wanted = f"it, as in {original.path}:{line}"
            return Finding(translation.path, here, f"no section “{section}” after this", wanted, COMPARE)
    for section, line in ours.items():
        if section not in theirs:
            seen = f"the section “{section}”"
            return Finding(translation.path, line, seen, f"it in {original.path} too, or in neither", COMPARE)
    return None
