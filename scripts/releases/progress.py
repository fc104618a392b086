"""Tell a person on stderr how far a long step has come."""

from __future__ import annotations

import sys
from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with how many are done, and of how many."""


def on_stderr(what: str, every: int = 20) -> Progress:
    """Return a reporter that writes one line whenever so many more are done, and one at the end."""

    def report(done: int, total: int) -> None:
        if done % every == 0 or done == total:
            print(f"{what}: {done} of {total}", file=sys.stderr, flush=True)

    return report
