"""Show two texts as one list of lines: what was taken away, what was added, and what stands around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from scripts.pages.body import Line

AROUND = 3
COLOURS = {"-": "\x1b[31m", "+": "\x1b[32m"}
PLAIN = "\x1b[0m"
GAP = "       …"


def shown(old: Sequence[str], new: Sequence[Line], *, in_colour: bool = False) -> Iterator[str]:
    """Yield the lines of the difference; each line that is there now has its number in the file."""
    matcher = SequenceMatcher(None, old, [line.text for line in new], autojunk=False)
    for number, group in enumerate(matcher.get_grouped_opcodes(AROUND)):
        if number:
            yield GAP
        for opcode in group:
            yield from _part(opcode, old, new, in_colour=in_colour)


def _part(
    opcode: tuple[str, int, int, int, int], old: Sequence[str], new: Sequence[Line], *, in_colour: bool
) -> Iterator[str]:
    what, first, last, start, end = opcode
    if what != "equal":
        yield from (_row("-", None, text, in_colour=in_colour) for text in old[first:last])
    sign = " " if what == "equal" else "+"
    yield from (_row(sign, line.number, line.text, in_colour=in_colour) for line in new[start:end])


def _row(sign: str, number: int | None, text: str, *, in_colour: bool) -> str:
    row = f"{number or '':>5} {sign} {text}".rstrip()
    return f"{COLOURS[sign]}{row}{PLAIN}" if in_colour and sign in COLOURS else row
