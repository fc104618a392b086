"""A trial site of many pages, and its builds."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.site import test_serve
from tests.site.test_serve import PAGE, write

project = test_serve.project
COUNT = 12
"""Pages of each language; enough for MkDocs to be given help."""


@dataclass(frozen=True)
class Built:
    """One build."""

    exit_code: int
    log: str
    files: dict[str, bytes]
    """What was written, by path."""


@pytest.fixture
def many(project: Path) -> Path:
    """The trial site with more pages, which link to one another and show a program and a source."""
    for language in ("ja", "en"):
        for number in range(COUNT):
            link = f"[next](page-{(number + 1) % COUNT}.md#part)"
            text = f"{link} 日本語の文。\n次の文。\n\n## Part {{#part}}\n\n`x`"
            write(project, language, f"page-{number}", PAGE.format(title=f"Page {number}", text=text))
    return project


def built(project: Path, *, limit: Callable[[], object] | None = None, **environment: str) -> Built:
    """Build a site strictly."""
    site = project / "site"
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "RELEASE_NOTES": "cached"} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        preexec_fn=limit,
    )
    files = {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }
    return Built(done.returncode, done.stdout + done.stderr, files)
