"""The probes: what each is called, and how a release is asked."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from scripts.azure_double.server import AzureDouble
from scripts.probes import http_clients, inside, installs, names, packages_of_its_day, trust
from scripts.probes.inside import PROGRAMS, Answers
from scripts.probes.workspace import Workspace

Probe: TypeAlias = Callable[[Workspace], Answers]
"""Answers its questions for one release; ProbeFailedError or DoesNotInstallError when it cannot."""


def _of_program(program: str, work: Workspace) -> Answers:
    with AzureDouble() as double:
        return inside.answers(work.working, program, double)


INSIDE = (
    "wire",
    "credentials",
    "environment_credentials",
    "retries",
    "timeouts",
    "errors",
    "connections",
    "routes",
    "streaming",
)
"""Those that are a program of programs/, run in the release's environment."""
OUTSIDE: dict[str, Probe] = {
    "names": names.answers,
    "installs": installs.answers,
    "http_clients": http_clients.answers,
    "packages_of_its_day": packages_of_its_day.answers,
    "trust": trust.answers,  # the last: it changes the environment
}
"""Those that need more than one process, or none."""
PROBES: dict[str, Probe] = {
    **{program: functools.partial(_of_program, program) for program in INSIDE},
    **OUTSIDE,
}


@functools.cache
def digest(name: str) -> str:
    """Return a hash of what asks, so that the answers to other questions are not taken for a probe's."""
    here = Path(__file__).parent
    files = [PROGRAMS / "ask.py", *(folder / f"{name}.py" for folder in (here, PROGRAMS))]
    files += [here / "surface.py"] if name == "names" else [PROGRAMS / "construct.py"]
    parts = [file.read_bytes() for file in files if file.is_file()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:12]


def digests() -> dict[str, str]:
    """Return the hash of every probe by its name."""
    return {name: digest(name) for name in sorted(PROBES)}
