"""The kit's own functions, from the very file that readers copy."""

from __future__ import annotations

import runpy
from typing import Any

from tests.snippets.running import FOLDER

PROGRAM: dict[str, Any] = runpy.run_path(str(FOLDER / "diagnose" / "diagnose.py"), run_name="diagnose")


def verdicts_of() -> dict[str, tuple[str, str, str]]:
    """Return desk, Japanese and English of every verdict."""
    return PROGRAM["texts"]()
