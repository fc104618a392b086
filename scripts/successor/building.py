"""Build our site with our own generator and with the successor, from the same pages."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from scripts import child
from scripts.environments.newest import Installed, Tool, install
from scripts.hooks.language import LANGUAGES
from scripts.hooks.prepared import SWITCH
from scripts.mkdocs import command, environment
from scripts.setup import ROOT
from scripts.successor.configuration import configuration

SUCCESSOR = Tool("Zensical", "uv", ("zensical",), {"zensical": "Zensical"})

_SHARED = ("assets", "data")
_ISSUES = re.compile(r"(\d+) issues? found")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
PATIENCE = 900
"""Seconds for one build."""


class NotBuilt(RuntimeError):
    """One of the two could not build it; the message says which, and the last word of it."""


@dataclass(frozen=True)
class Built:
    """Both sites."""

    ours: Path
    """Folder of ours."""
    theirs: Path
    """Folder of the successor's."""
    release: str
    """Release of the successor."""
    warnings: int
    """Warnings of its builds."""


def build(folder: Path) -> Built:
    """Build both sites in a folder; NotBuilt or NotInstalled says why one cannot be."""
    successor = install(SUCCESSOR)
    docs, ours = folder / "docs", folder / "ours"
    told = {**environment(), SWITCH: str(docs), "PAGE_CACHE": "off", "RELEASE_NOTES": "cached"}
    if child.run(command("build", "--quiet", "--site-dir", str(ours)), told, ROOT):
        raise NotBuilt("Our own site could not be built. Run: python3 -m scripts build")
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    warnings = 0
    for spoken in LANGUAGES:
        for shared in _SHARED:
            shutil.copytree(ROOT / "docs" / shared, docs / spoken / shared)
        made = configuration(text, spoken, ROOT)
        (folder / f"{spoken}.yml").write_text(made, encoding="utf-8")
        warnings += _build(successor, folder, f"{spoken}.yml")
    return Built(ours, folder / "site", successor.version.rpartition(" ")[2], warnings)


def _build(successor: Installed, folder: Path, file: str) -> int:
    done = subprocess.run(
        [*successor.command, "build", "--config-file", file],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        timeout=PATIENCE,
        check=False,
    )
    said = _COLOUR.sub("", done.stdout)
    if done.returncode:
        last = (said.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
        raise NotBuilt(f"{successor.version} stopped at {file}: {last}")
    found = _ISSUES.search(said)
    return int(found[1]) if found else 0
