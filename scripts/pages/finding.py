"""One thing that a check found: where, what, what it expected, and which command to run next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

CHECK_AGAIN = "python3 -m scripts check"
LET_IT_FIX = "python3 -m scripts check --fix"


@dataclass(frozen=True, order=True)
class Finding:
    """A place that breaks a rule, told as one sentence."""

    path: str
    """File, relative to the root of the project, with forward slashes."""
    line: int
    """Line in that file, counted from 1."""
    found: str
    """What stands there."""
    expected: str
    """What the rule wants there."""
    run: str = CHECK_AGAIN
    """Command that mends it, or that tells whether it is mended."""
    level: Literal["error", "warning"] = "error"
    """A warning is shown, but does not fail the check."""
    see: str = ""
    """Section of a page that tells what to do, where no command does more than look again."""

    def __str__(self) -> str:
        mark = "" if self.level == "error" else "warning: "
        then = f"see: {self.see}" if self.see else f"run: {self.run}"
        return f"{self.path}:{self.line}: {mark}found {self.found}; expected {self.expected}; {then}"
