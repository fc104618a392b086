"""Find the Pythons of this machine that releases can be measured on."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

MINORS = ("3.8", "3.9", "3.10", "3.11", "3.12", "3.13")
"""The Pythons that are asked for; one that the machine lacks leaves its questions unknown."""
STANDARD = "3.11"
"""The Python that behaviour is measured on."""


@functools.cache
def find(minor: str) -> Path | None:
    """Return an interpreter of a minor version that really starts, or None."""
    return next((path for path in _candidates(minor) if version_of(path).startswith(f"{minor}.")), None)


@functools.cache
def version_of(path: Path) -> str:
    """Return the full version that an interpreter tells, empty when it does not start."""
    command = [str(path), "-c", "import platform; print(platform.python_version())"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _candidates(minor: str) -> Iterator[Path]:
    if minor == f"{sys.version_info.major}.{sys.version_info.minor}":
        yield Path(sys.executable)
    if found := shutil.which(f"python{minor}"):
        yield Path(found)
    # The starters of pyenv refuse a version that is not chosen, though it is installed.
    for home in (os.environ.get("PYENV_ROOT"), Path.home() / ".pyenv"):
        if home:
            yield from sorted(Path(home).glob(f"versions/{minor}.*/bin/python"), reverse=True)
