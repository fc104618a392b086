"""Releases and outcomes that are made up by a rule, for tests of the search."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from scripts.behaviour.model import Value
from scripts.probes.outcome import Outcome

ORDER = [f"1.{minor}.0" for minor in range(100)]
DAYS = dict.fromkeys(ORDER, date(2026, 11, 25))


def outcome(
    release: str, answers: dict[str, Value], probe: str = "retries", failed: str | None = None
) -> Outcome:
    """Return an outcome of one release."""
    return Outcome(
        release=release,
        probe=probe,
        day=DAYS[release],
        python="3.11.7",
        packages={"httpx": "0.28.1"},
        answers=answers,
        failed=failed,
    )


class Library:
    """A made-up library: its answer is the number of boundaries that a release has passed."""

    def __init__(self, *boundaries: int) -> None:
        self.boundaries = boundaries
        self.asked: list[str] = []

    def measure(self, release: str, day: date, probes: Sequence[str]) -> Iterator[Outcome]:
        """Answer as scripts.probes.measure does."""
        del day
        self.asked.append(release)
        place = ORDER.index(release)
        passed = sum(place >= boundary for boundary in self.boundaries)
        for probe in probes:
            yield outcome(release, {"retries.count": passed}, probe)
