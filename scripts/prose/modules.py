"""Install the linters of prose once: npm packages, as scripts/prose/package-lock.json lists them.

Writes .cache/prose/, a folder a lock. Run by the check `prose` and by `python3 -m scripts test`.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.environments.node import find_npm
from scripts.setup import ROOT

CACHE = ROOT / ".cache" / "prose"
MANIFEST = ROOT / "scripts" / "prose" / "package.json"
LOCK = MANIFEST.with_name("package-lock.json")
# Packages run no program of theirs while they are installed, and a network that is gone is told in seconds.
OPTIONS = (
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    "--fetch-retries=2",
    "--fetch-retry-mintimeout=1000",
    "--fetch-retry-maxtimeout=5000",
)


class LinterMissing(RuntimeError):
    """The linters of prose are not installed, and could not be."""


def ensure(cache: Path = CACHE) -> Path:
    """Return the folder of the installed packages, filled first when it is missing.

    LinterMissing or NodeMissing says why it cannot be.
    """
    home = cache / hashlib.sha256(MANIFEST.read_bytes() + LOCK.read_bytes()).hexdigest()[:12]
    if not home.is_dir():
        print("Installing the linters of prose: once, about a minute.", file=sys.stderr, flush=True)
        _install(home)
    return home / "node_modules"


def _install(home: Path) -> None:
    """Install aside and move into place whole, so that a half-filled folder is never used."""
    aside = home.with_name(f".{home.name}-{os.getpid()}")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    try:
        for file in (MANIFEST, LOCK):
            shutil.copy(file, aside)
        _npm_ci(aside)
        aside.rename(home)
    except OSError:
        if not home.is_dir():  # else another process was faster, and its folder is as good
            raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _npm_ci(folder: Path) -> None:
    command = [*find_npm(), "ci", *OPTIONS]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if done.returncode:
        raise LinterMissing(f"npm could not install the linters of prose: {_reason(done.stderr)}")


def _reason(said: str) -> str:
    """Return the first words of npm's complaint, without its label, its numbers and its log file."""
    lines = [line.removeprefix("npm error").strip() for line in said.splitlines()]
    noise = re.compile(r"$|errno\b|syscall\b|.*\blog of this run\b")
    return "; ".join([line for line in lines if not noise.match(line)][:2]) or "no reason given"
