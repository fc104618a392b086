"""Which packages may make the HTTP client that is passed to the library: asked with both installed."""

from __future__ import annotations

from packaging.version import Version

from scripts.azure_double.server import AzureDouble
from scripts.probes import inside, interpreters
from scripts.probes.inside import Answers
from scripts.probes.workspace import OLDER_HTTPX, Workspace


def answers(work: Workspace) -> Answers:
    """Return what becomes of a call with a client of either package; 0.x takes none."""
    if Version(work.release) < Version("1"):
        return {}
    httpx = "httpx" if work.working is work.newest_packages else OLDER_HTTPX
    both = work.make("both", interpreters.STANDARD, httpx, "httpx2")
    with AzureDouble() as double:
        return inside.answers(both, "http_clients", double)
