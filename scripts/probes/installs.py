"""On which Python a release installs with what is newest today, and whether its client can then be made."""

from __future__ import annotations

from scripts.probes import inside, interpreters
from scripts.probes.inside import Answers
from scripts.probes.throwaway import DoesNotInstallError
from scripts.probes.workspace import Workspace

CONSTRUCTS = "constructs"
NO_CLIENT = "installs, but no client can be made"
NO_INSTALL = "does not install"


def answers(work: Workspace) -> Answers:
    """Return, for each Python of this machine, how far one comes with what is newest today."""
    return {
        f"python.install-{minor}": _outcome(work, minor)
        for minor in interpreters.MINORS
        if interpreters.find(minor)
    }


def _outcome(work: Workspace, minor: str) -> str:
    try:
        standard = minor == interpreters.STANDARD
        where = work.newest_packages if standard else work.make(f"python-{minor}", minor)
    except DoesNotInstallError:
        return NO_INSTALL
    return NO_CLIENT if inside.construct(where) else CONSTRUCTS
