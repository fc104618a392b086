"""Say in one sentence why nothing was made."""

from __future__ import annotations

COMMAND = "python3 -m scripts new"
HELP = f"{COMMAND} --help"


class Refused(Exception):
    """A request for a page that cannot be met; nothing was written."""

    def __init__(self, where: str, found: str, expected: str, run: str = HELP) -> None:
        super().__init__(_in_one_line(f"{where}: found {found}; expected {expected}; run: {run}"))


def _in_one_line(text: str) -> str:
    """Return the text with what a terminal would act on, or nobody would see, as escapes."""
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text)
