"""Run a linter's program on files of its own, and read what it says of them."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from scripts.environments.node import find_node

# What is short-lived in a whole language of pages fits into it; an eighth less time.
MEMORY = "--max-semi-space-size=64"


class LinterBroken(RuntimeError):
    """A linter of prose stopped before its end."""


def run(program: Path, arguments: Sequence[str], folder: Path) -> str:
    """Run a program of Node.js in a folder and return what it prints; LinterBroken when it stops early."""
    command = [str(find_node()), MEMORY, str(program), *arguments]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if done.returncode not in {0, 1} or (done.returncode and not done.stdout.strip()):
        raise LinterBroken(f"{program.stem} stopped: {_reason(done.stderr or done.stdout, done.returncode)}")
    return done.stdout


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write files, by name, into a folder that nobody else reads."""
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _reason(said: str, code: int) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return next((line for line in lines if "rror" in line), lines[0] if lines else f"exit code {code}")
