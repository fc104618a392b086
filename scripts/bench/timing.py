"""Run a command and tell how long it took."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path


class CommandFailed(RuntimeError):
    """A command ended badly; the message is its last line."""


def seconds(folder: Path, *arguments: str) -> float:
    """Return the seconds that this Python takes for a command in a folder; CommandFailed when it fails."""
    before = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    taken = time.perf_counter() - before
    if done.returncode:
        raise CommandFailed(f"“{' '.join(arguments)}” said: {_last_line([done.stderr, done.stdout])}")
    return taken


def say(text: str) -> None:
    """Show progress, away from the table."""
    print(text, file=sys.stderr, flush=True)


def _environment() -> dict[str, str]:
    # Compiled files are part of what is measured, so a shell that turns them off must not decide.
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _last_line(texts: Sequence[str]) -> str:
    lines = [line.strip() for text in texts for line in text.splitlines() if line.strip()]
    return lines[-1].rstrip(".") if lines else "nothing"
