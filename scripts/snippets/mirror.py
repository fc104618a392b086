"""Where the test of a snippet stands: the same path below tests/snippets/."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from scripts.setup import ROOT

TESTS = "tests/snippets"
_TWIN = re.compile(r"(_async|(_\d+)+)$")


def test_paths(snippet: str) -> list[str]:
    """Return where the test may stand: under its own name, its twins' (…_async, …_2), or its folder's."""
    path = PurePosixPath(snippet)
    home = PurePosixPath(TESTS) / path.parent
    named = [home / f"test_{_TWIN.sub('', path.stem)}.py", home / f"test_{path.stem}.py"]
    return [test.as_posix() for test in [*named, home.parent / f"test_{path.parent.name}.py"]]


def test_path(snippet: str, root: Path = ROOT) -> str:
    """Return where the test stands, or where it should when there is none."""
    candidates = test_paths(snippet)
    return next((path for path in candidates if (root / path).is_file()), candidates[0])
