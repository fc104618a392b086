"""Ask one release by some probes: makes its environments in a temporary folder, and drops them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from scripts.probes import interpreters
from scripts.probes.inside import Answers, ProbeFailedError
from scripts.probes.outcome import Outcome
from scripts.probes.probes import PROBES
from scripts.probes.throwaway import DoesNotInstallError
from scripts.probes.workspace import Workspace


def measure(release: str, upload_day: date, wanted: Sequence[str]) -> Iterator[Outcome]:
    """Yield the outcome of each probe; one that fails costs no other its answers."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        work = Workspace(release, upload_day, Path(folder))
        for probe in sorted(wanted, key=list(PROBES).index):
            yield _outcome(work, probe)


def _outcome(work: Workspace, probe: str) -> Outcome:
    answers, failed = _asked(work, probe)
    python = interpreters.find(interpreters.STANDARD)
    return Outcome(
        release=work.release,
        probe=probe,
        day=datetime.now(UTC).date(),
        python=interpreters.version_of(python) if python else "",
        packages=_packages(work),
        answers=answers,
        failed=failed,
    )


def _asked(work: Workspace, probe: str) -> tuple[Answers, str | None]:
    try:
        return PROBES[probe](work), None
    except (ProbeFailedError, DoesNotInstallError, OSError) as error:
        return {}, str(error) or type(error).__name__


def _packages(work: Workspace) -> dict[str, str]:
    try:
        return work.working.packages()
    except DoesNotInstallError:
        return {}
