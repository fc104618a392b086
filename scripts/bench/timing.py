"""Run a command and tell how long it took."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from scripts.verbs import VERBS

PATIENCE = 3600.0
"""Seconds after which a command counts as failed."""


class CommandFailed(RuntimeError):
    """A command ended badly; the message is its last complaint."""


def verb(name: str, *arguments: str) -> tuple[str, ...]:
    """Return what runs a verb of the project without the set-up that would touch its environment."""
    start = f"import sys; from {VERBS[name].module} import main; sys.exit(main(sys.argv[1:]))"
    return ("-c", start, *arguments)


def seconds(folder: Path, *arguments: str) -> float:
    """Return the seconds that this Python takes for a command in a folder; CommandFailed when it fails."""
    return elapsed([sys.executable, *arguments], folder)


def elapsed(command: Sequence[str], folder: Path, extra: Mapping[str, str] | None = None) -> float:
    """Return the seconds that a command takes in a folder; CommandFailed when it fails."""
    before = time.perf_counter()
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=_environment() | dict(extra or {}),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise CommandFailed(f"the command was not done after {PATIENCE / 60:.0f} minutes") from error
    taken = time.perf_counter() - before
    if done.returncode:
        raise CommandFailed(f"the command said: {_last_line([done.stderr, done.stdout])}")
    return taken


def say(text: str) -> None:
    """Show progress, away from the table."""
    print(text, file=sys.stderr, flush=True)


def _environment() -> dict[str, str]:
    # Compiled files are part of what is measured, so a shell that turns them off must not decide.
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _last_line(texts: Sequence[str]) -> str:
    lines = [line.strip() for text in texts for line in text.splitlines()]
    telling = [line for line in lines if line and not line.startswith("Aborted")]
    worst = [line for line in telling if line.startswith(_COMPLAINTS)] or telling
    return worst[-1].rstrip(".") if worst else "nothing"


_COMPLAINTS = ("ERROR", "WARNING", "FAILED")
