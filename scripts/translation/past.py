"""Ask git for the text that a translation had when it was stamped last."""

from __future__ import annotations

import subprocess
from pathlib import Path

from scripts.translation.stamps import KEY

STAMP_CHANGED = rf"^({KEY}:|  [^ :#]+: .?[0-9a-f]{{8}})"


def text_at_last_stamp(root: Path, path: str) -> str | None:
    """Return the file as it was in the commit that last changed its stamp; None when git does not know."""
    commit = _git(root, "log", "-1", "--format=%H", f"-G{STAMP_CHANGED}", "--", path)
    return _git(root, "show", f"{commit.strip()}:{path}") if commit and commit.strip() else None


def _git(root: Path, *arguments: str) -> str | None:
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *arguments], capture_output=True, encoding="utf-8", check=False
        )
    except FileNotFoundError:
        return None
    return done.stdout if done.returncode == 0 else None
