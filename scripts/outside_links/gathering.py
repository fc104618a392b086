"""Gather the observations of a run, judge them, and write the verdicts down while the run goes on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from scripts.outside_links import cache
from scripts.outside_links.addresses import Link
from scripts.outside_links.cache import Known
from scripts.outside_links.observation import Fault, Observation
from scripts.outside_links.verdict import judge
from scripts.releases.progress import Progress

EVERY = 10
"""Observations after which the verdicts are written down."""


@dataclass
class Gathering:
    """The observations so far."""

    links: tuple[Link, ...]
    """The links that are asked for."""
    before: Mapping[str, Known]
    """Verdicts of earlier runs."""
    file: Path
    """The cache."""
    today: date
    """The day of the run."""
    progress: Progress
    """Told how many pages are done."""
    seen: dict[str, Observation] = field(default_factory=dict)
    """The observations by page."""

    def note(self, observation: Observation) -> None:
        """Take one more observation."""
        self.seen[observation.address] = observation
        self.progress(len(self.seen), len({link.page for link in self.links}))
        if len(self.seen) % EVERY == 0:
            self.save()

    def save(self) -> None:
        """Write down every verdict that rests on something seen; nothing while nothing was reached."""
        if self._is_network_there():
            asked = (link for link in self.links if not self._was_not_asked(link))
            cache.save(self.file, self.verdicts(asked), self.today)

    def verdicts(self, links: Iterable[Link]) -> dict[str, Known]:
        """Return the verdicts so far on some of the links, by address."""
        is_there = self._is_network_there()
        return {
            link.address: cache.entry(
                judge(self.seen[link.page], link.fragment, is_there),
                self.before.get(link.address),
                self.today,
            )
            for link in links
            if link.page in self.seen
        }

    def _is_network_there(self) -> bool:
        return any(each.was_reached for each in self.seen.values())

    def _was_not_asked(self, link: Link) -> bool:
        return link.page in self.seen and self.seen[link.page].fault is Fault.NOT_ASKED
