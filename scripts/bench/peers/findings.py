"""Lay out what was measured of several sites side by side, as a table and as JSON. Pure."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field

from scripts.bench.table import LOST, Unit, amount, grid, ratio

OURS = "ours"


@dataclass(frozen=True)
class Compared:
    """One of the sites."""

    name: str
    """What findings call it."""
    version: str = ""
    """Names and versions of what made it; empty for ours."""
    note: str = ""
    """What a reader has to know of its numbers."""
    failed: str = ""
    """Why nothing of it was measured: one clause."""


@dataclass(frozen=True)
class Finding:
    """What was measured of one site."""

    what: str
    """What was measured; the same words for every site."""
    who: str
    """Name of the site."""
    values: tuple[float, ...]
    """One number, or several that belong together; empty when it could not be measured."""
    unit: Unit
    """The unit of the numbers."""
    why: str = ""
    """Why there is no number: one clause."""


@dataclass
class Comparison:
    """One run."""

    sites: list[Compared] = field(default_factory=list)
    """All that were to be compared, ours first."""
    findings: list[Finding] = field(default_factory=list)
    """What was found, in the order of the table."""

    @property
    def is_whole(self) -> bool:
        """Tell whether everything could be measured."""
        return not any(site.failed for site in self.sites) and all(found.values for found in self.findings)


def table(run: Comparison) -> str:
    """Return a Markdown table, a column a site, and below it what was not measured and what to know."""
    shown = [site for site in run.sites if not site.failed]
    rows = list(dict.fromkeys(found.what for found in run.findings))
    by_place = {(found.what, found.who): found for found in run.findings}
    head = ("what", *(site.version or site.name for site in shown))
    body = [(what, *(_cell(by_place, what, site.name) for site in shown)) for what in rows]
    drawn = grid([head, *body], numbers=range(1, len(head)))
    return "\n".join([drawn, *_below(run)])


def as_json(run: Comparison, day: str) -> str:
    """Return the run as JSON, with the day it was made."""
    whole = {
        "measured": day,
        "sites": [asdict(site) for site in run.sites],
        "findings": [asdict(found) for found in run.findings],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _below(run: Comparison) -> list[str]:
    failed = [f"{site.name}: not measured, {site.failed}." for site in run.sites if site.failed]
    lost = [
        f"{found.what}, {found.who}: not measured, {found.why}." for found in run.findings if not found.values
    ]
    notes = [f"{site.name}: {site.note}." for site in run.sites if site.note and not site.failed]
    return [line for block in (failed + lost, notes) if block for line in ("", *block)]


def _cell(by_place: dict[tuple[str, str], Finding], what: str, who: str) -> str:
    found, ours = by_place.get((what, who)), by_place.get((what, OURS))
    if found is None:
        return ""
    if not found.values:
        return LOST
    text = " / ".join(amount(value, found.unit) for value in found.values)
    if who == OURS or ours is None or found.unit == "points":
        return text
    return f"{text} ({_ratio(found.values, ours.values)})"


def _ratio(values: Sequence[float], base: Sequence[float]) -> str:
    return ratio(values[0], base[0]) if base else LOST
