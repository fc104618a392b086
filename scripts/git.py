"""Ask git about the project."""

from __future__ import annotations

import subprocess
from pathlib import Path


def said(root: Path, *arguments: str) -> str | None:
    """Return what git prints, with plain line ends; None when it fails or is not there."""
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        return None
    return done.stdout.decode("utf-8", "replace").replace("\r\n", "\n") if done.returncode == 0 else None
