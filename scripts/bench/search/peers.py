"""Install the engines that ours is compared with, once, into a cache outside the project."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from scripts.environments.node import find_npm
from scripts.environments.node_packages import OPTIONS
from scripts.setup import ENVIRONMENT, executable

PAGEFIND = "1.5.2"
MINISEARCH = "7.2.0"
_CACHE = Path("openai-on-azure", "search-peers")


class PeerMissing(RuntimeError):
    """An engine is not installed, and could not be."""


def pagefind() -> Path:
    """Return the folder of Python packages that holds Pagefind with its program for every language."""
    packages = [f"{name}=={PAGEFIND}" for name in ("pagefind", "pagefind_bin_extended")]
    uv = [str(executable(ENVIRONMENT, "uv")), "--quiet", "pip", "install", "--python", sys.executable]
    return _ensure(f"pagefind-{PAGEFIND}", lambda aside: [*uv, "--target", str(aside), *packages])


def minisearch() -> Path:
    """Return the folder of the MiniSearch package."""
    package = f"minisearch@{MINISEARCH}"
    home = _ensure(
        f"minisearch-{MINISEARCH}",
        lambda aside: [
            *find_npm(),
            "install",
            "--no-package-lock",
            *OPTIONS,
            "--prefix",
            str(aside),
            package,
        ],
    )
    return home / "node_modules" / "minisearch"


def _ensure(name: str, command: Callable[[Path], Sequence[str]]) -> Path:
    """Install aside and move into place whole, so that a half-filled folder is never used."""
    home = _cache() / name
    if home.is_dir():
        return home
    print(f"Installing {name}: once.", file=sys.stderr, flush=True)
    aside = home.with_name(f".{name}-{os.getpid()}")
    aside.mkdir(parents=True)
    try:
        _run(name, command(aside))
        aside.rename(home)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return home


def _run(name: str, command: Sequence[str]) -> None:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    if done.returncode:
        raise PeerMissing(f"{name} could not be installed: {' '.join(done.stderr.split())[:300]}")


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / _CACHE
