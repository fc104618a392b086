"""Install npm packages once, as a package-lock.json beside their package.json lists them, into a cache."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from scripts.environments.node import find_npm

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


class PackagesMissing(RuntimeError):
    """Packages are not installed, and could not be."""


@dataclass(frozen=True)
class Packages:
    """A set of packages that is installed together."""

    what: str
    """What they are, as in “the linters of prose”."""
    manifest: Path
    """Their package.json; package-lock.json is beside it."""
    cache: Path
    """Folder for one folder a lock."""

    @property
    def lock(self) -> Path:
        """The file that lists what is installed."""
        return self.manifest.with_name("package-lock.json")

    def ensure(self) -> Path:
        """Return the folder of the installed packages, filled first when it is missing.

        PackagesMissing or NodeMissing says why it cannot be.
        """
        content = self.manifest.read_bytes() + self.lock.read_bytes()
        home = self.cache / hashlib.sha256(content).hexdigest()[:12]
        if not home.is_dir():
            print(f"Installing {self.what}: once, about a minute.", file=sys.stderr, flush=True)
            _install(self, home)
        return home / "node_modules"


def _install(packages: Packages, home: Path) -> None:
    """Install aside and move into place whole, so that a half-filled folder is never used."""
    aside = home.with_name(f".{home.name}-{os.getpid()}")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    try:
        for file in (packages.manifest, packages.lock):
            shutil.copy(file, aside)
        _npm_ci(packages.what, aside)
        aside.rename(home)
    except OSError:
        if not home.is_dir():  # else another process was faster, and its folder is as good
            raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _npm_ci(what: str, folder: Path) -> None:
    command = [*find_npm(), "ci", *OPTIONS]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if done.returncode:
        raise PackagesMissing(f"npm could not install {what}: {_reason(done.stderr)}")


def _reason(said: str) -> str:
    """Return the first words of npm's complaint, without its label, its numbers and its log file."""
    lines = [line.removeprefix("npm error").strip() for line in said.splitlines()]
    noise = re.compile(r"$|errno\b|syscall\b|.*\blog of this run\b")
    return "; ".join([line for line in lines if not noise.match(line)][:2]) or "no reason given"
