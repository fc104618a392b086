"""Whether the client can be made with today's packages, and with those of the day that it was published."""

from __future__ import annotations

from scripts.probes import inside, interpreters
from scripts.probes.inside import Answers
from scripts.probes.installs import CONSTRUCTS, NO_INSTALL
from scripts.probes.throwaway import DoesNotInstallError
from scripts.probes.workspace import Workspace


def answers(work: Workspace) -> Answers:
    """Return what becomes of a client with either set of packages: a word, or the error."""
    return {
        "python.construct-today": inside.construct(work.newest_packages) or CONSTRUCTS,
        "python.construct-day": _of_its_day(work),
    }


def _of_its_day(work: Workspace) -> str:
    try:
        where = work.make("its-day", interpreters.STANDARD, day=work.upload_day)
    except DoesNotInstallError:
        return NO_INSTALL
    return inside.construct(where) or CONSTRUCTS
