"""Environments of one release, made in a temporary folder and thrown away after the measurement."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from scripts.setup import ENVIRONMENT, executable

SECONDS = 300
_TELLING = ("httpx", "httpx2", "requests", "aiohttp", "certifi", "truststore", "pydantic", "jiter", "anyio")
"""Packages whose version can change an answer."""
_DIST_INFO = re.compile(r"(?P<name>[A-Za-z0-9_.]+)-(?P<version>[^-]+)\.dist-info")


class DoesNotInstallError(RuntimeError):
    """The installer found no set of packages; the message is its reason, in one line."""


@dataclass(frozen=True)
class Throwaway:
    """One environment."""

    home: Path
    """Its folder."""

    @property
    def python(self) -> Path:
        """Return its interpreter."""
        return executable(self.home, "python")

    @property
    def packages_folder(self) -> Path:
        """Return where its packages are."""
        (found,) = [*self.home.glob("lib/python*/site-packages"), *self.home.glob("Lib/site-packages")]
        return found

    def packages(self) -> dict[str, str]:
        """Return the versions of the packages that can change an answer, by name."""
        matches = (_DIST_INFO.fullmatch(path.name) for path in self.packages_folder.iterdir())
        versions = {match["name"].lower(): match["version"] for match in matches if match}
        return {name: versions[name] for name in _TELLING if name in versions}


def make(home: Path, python: Path, requirements: Sequence[str], day: date | None = None) -> Throwaway:
    """Install requirements from wheels, of the packages that were uploaded by a day where one is given.

    Raises DoesNotInstallError when that cannot be done.
    """
    _uv("venv", "--no-project", "--python", str(python), str(home))
    made = Throwaway(home)
    # uv reads a day as its beginning.
    limit = ["--exclude-newer", f"{day + timedelta(days=1)}T00:00:00Z"] if day else []
    _uv("pip", "install", "--python", str(made.python), "--only-binary", ":all:", *limit, *requirements)
    return made


def _uv(*arguments: str) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    done = subprocess.run(
        [str(executable(ENVIRONMENT, "uv")), "--quiet", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    if done.returncode:
        raise DoesNotInstallError(" ".join(done.stderr.split())[:400])
