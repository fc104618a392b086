"""Check links: take what is remembered, ask for the rest, and say what all of it comes to."""

from __future__ import annotations

import os
import ssl
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from scripts.outside_links import cache, exceptions, report
from scripts.outside_links.addresses import Link
from scripts.outside_links.asking import Asker
from scripts.outside_links.cache import Known
from scripts.outside_links.exceptions import LinkException
from scripts.outside_links.following import Means
from scripts.outside_links.gathering import Gathering
from scripts.outside_links.limits import Limits
from scripts.outside_links.report import Result, Row
from scripts.outside_links.turns import Turns
from scripts.pages import located
from scripts.releases.progress import Progress
from scripts.setup import ROOT


@dataclass(frozen=True)
class Surroundings:
    """Where and when a run takes place."""

    root: Path = ROOT
    """Root of the project."""
    today: date = field(default_factory=date.today)
    """The day of the run."""
    limits: Limits = field(default_factory=Limits)
    """How long, how often and how much is asked."""
    tls: ssl.SSLContext | None = None
    """Which certificates are trusted; None for those that the environment names, or the usual ones."""

    @property
    def cache(self) -> Path:
        """Return where verdicts are remembered."""
        return self.root / cache.FILE


def check(
    links: tuple[Link, ...],
    remembered: Mapping[str, Known],
    around: Surroundings,
    progress: Progress,
    is_fresh: bool = False,
) -> dict[str, Known]:
    """Return the new verdicts on those links that have to be asked for, by address.

    NoNetwork when there is none. A run that is stopped keeps what it has.
    """
    wanted = tuple(link for link in links if is_fresh or not _holds(remembered, link, around.today))
    if not wanted:
        return {}
    gathering = Gathering(wanted, remembered, around.cache, around.today, progress)
    means = Means(Turns(around.limits.pause), around.limits)
    try:
        Asker(user_agent(around.root, os.environ), means, around.tls).ask(wanted, gathering.note)
    finally:
        gathering.save()
    return gathering.verdicts(wanted)


def rows(
    links: Iterable[Link],
    remembered: Mapping[str, Known],
    new: Mapping[str, Known],
    accepted: tuple[LinkException, ...],
) -> tuple[Row, ...]:
    """Return each link with its verdict, and with the exception that accepts it."""
    verdicts = {**remembered, **new}
    return tuple(
        Row(
            link,
            known := verdicts[link.address],
            exceptions.accepting(accepted, link.address, known.verdict),
            link.address not in new,
        )
        for link in links
    )


def result(found: tuple[Row, ...], accepted: tuple[LinkException, ...], today: date, patience: int) -> Result:
    """Return what a run over every link of the project came to."""
    unmatched = exceptions.unmatched(accepted, (row.link.address for row in found))
    return Result(found, today, patience, unmatched, report.idle(found, accepted))


def user_agent(root: Path, environment: Mapping[str, str]) -> str:
    """Return who we say we are: a checker of links, and the repository of the project behind it."""
    settings: Any = located.read((root / "mkdocs.yml").read_text("utf-8")).values
    variable, default = settings["extra"]["repository"]
    return f"link-checker (+{environment.get(variable, default)})"


def _holds(remembered: Mapping[str, Known], link: Link, today: date) -> bool:
    return link.address in remembered and remembered[link.address].holds_on(today)
