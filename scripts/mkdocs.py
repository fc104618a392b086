"""Start MkDocs on the project's mkdocs.yml."""

from __future__ import annotations

import os
import subprocess
import sys

from scripts.setup import ROOT


def run(*arguments: str) -> int:
    """Run one MkDocs command and return its exit code."""
    # Two packages print banners about MkDocs' future on every start; pins settle that for us.
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments], env=environment, cwd=ROOT, check=False
    ).returncode
