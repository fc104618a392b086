"""Start MkDocs on the project's mkdocs.yml, and lend the built site to what works on it."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts import child
from scripts.setup import ROOT


def run(*arguments: str) -> int:
    """Run one MkDocs command and return its exit code."""
    return child.run(command(*arguments), environment(), ROOT)


def command(*arguments: str) -> list[str]:
    """Return what starts MkDocs."""
    return [sys.executable, "-m", "mkdocs", *arguments]


def environment() -> dict[str, str]:
    """Return the variables it is started with."""
    # Two packages print banners about MkDocs' future on every start; pins settle that for us.
    return os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


@contextmanager
def built(given: Path | None) -> Iterator[Path | None]:
    """Yield the folder that was given, or else one with the site, built strictly; None when that failed."""
    if given is not None:
        yield given
        return
    with tempfile.TemporaryDirectory(prefix="site-") as folder:
        failed = run("build", "--strict", "--site-dir", folder)
        yield None if failed else Path(folder)
