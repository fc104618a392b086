"""Time what it costs to ask one release by every probe."""

from __future__ import annotations

import time

from scripts.behaviour import store
from scripts.probes.measure import measure
from scripts.probes.probes import PROBES
from scripts.releases import store as releases
from scripts.releases.model import ReleaseData


def costs() -> dict[str, float]:
    """Return the seconds of each probe on the newest release that was measured, environments included."""
    release = store.load().measured[-1].release
    facts = next(each for each in releases.load(ReleaseData).releases if each.version == release)
    if facts.upload_day is None:
        raise RuntimeError(f"openai {release} is not on the index")
    found: dict[str, float] = {}
    before = time.perf_counter()
    for outcome in measure(release, facts.upload_day, list(PROBES)):
        if outcome.failed:
            raise RuntimeError(f"the probe {outcome.probe} failed on openai {release}: {outcome.failed}")
        now = time.perf_counter()
        found[outcome.probe], before = now - before, now
    return found
