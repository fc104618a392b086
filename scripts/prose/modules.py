"""The linters of prose, as scripts/prose/package-lock.json lists them. For the check `prose` and `test`."""

from __future__ import annotations

from pathlib import Path

from scripts.environments.node_packages import Packages
from scripts.setup import ROOT

LINTERS = Packages(
    "the linters of prose", ROOT / "scripts" / "prose" / "package.json", ROOT / ".cache" / "prose"
)


def ensure() -> Path:
    """Return the folder of the installed linters, filled first when it is missing."""
    return LINTERS.ensure()
