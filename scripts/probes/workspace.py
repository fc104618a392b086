"""What the probes of one release share: its environments, made when first needed."""

from __future__ import annotations

import functools
from datetime import date
from pathlib import Path

from scripts.probes import inside, interpreters, throwaway
from scripts.probes.throwaway import DoesNotInstallError, Throwaway

# httpx 0.28 took away an argument that the clients of 1.0.0 to 1.55.2 pass.
OLDER_HTTPX = "httpx<0.28"


class Workspace:
    """A release, and a folder for its environments."""

    def __init__(self, release: str, upload_day: date, folder: Path) -> None:
        self.release = release
        self.upload_day = upload_day
        self.folder = folder

    @property
    def requirement(self) -> str:
        """Return the release as a requirement."""
        return f"openai=={self.release}"

    @functools.cached_property
    def newest_packages(self) -> Throwaway:
        """Return the environment with what is newest today; DoesNotInstallError when there is none."""
        return self.make("newest", interpreters.STANDARD)

    @functools.cached_property
    def working(self) -> Throwaway:
        """Return an environment in which the client constructs: today's, or the same with an older httpx."""
        if not inside.construct(self.newest_packages):
            return self.newest_packages
        return self.make("older-httpx", interpreters.STANDARD, OLDER_HTTPX)

    def make(self, name: str, minor: str, *more: str, day: date | None = None) -> Throwaway:
        """Return a new environment for a Python that the machine has."""
        python = interpreters.find(minor)
        if python is None:
            raise DoesNotInstallError(f"Python {minor} is not on this machine")
        return throwaway.make(self.folder / name, python, [self.requirement, *more], day)
