"""Find the releases to ask next, until every change of an answer lies between neighbours. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from scripts.probes.outcome import Known


def wanted(
    known: Known, probes: Sequence[str], start: Sequence[str], order: Sequence[str]
) -> dict[str, list[str]]:
    """Return release → the probes to ask it by: first all of `start`, then what lies between two that differ.

    `order` holds every release, oldest first. Empty when each change is exact.
    """
    next_ones: dict[str, list[str]] = {}
    for probe in probes:
        for release in _of_probe(known, probe, start, order):
            next_ones.setdefault(release, []).append(probe)
    return {release: next_ones[release] for release in order if release in next_ones}


def _of_probe(known: Known, probe: str, start: Sequence[str], order: Sequence[str]) -> list[str]:
    outcomes = known.get(probe, {})
    if missing := [release for release in start if release not in outcomes]:
        return missing
    place = {release: index for index, release in enumerate(order)}
    asked = sorted((release for release in outcomes if release in place), key=place.__getitem__)
    return [
        order[(place[before] + place[after]) // 2]
        for before, after in pairwise(asked)
        if place[after] - place[before] > 1 and not outcomes[before].same_as(outcomes[after])
    ]
