"""Keep the verdicts of earlier runs: .cache/links.json.

Read once at the start, written in one step, each time together with what another run wrote meanwhile. A file
that cannot be read is told and begun anew.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from pydantic import Field

from scripts.files import write_atomically
from scripts.outside_links.verdict import Judged, Verdict
from scripts.records import BadData, Record, read

FILE = Path(".cache") / "links.json"
OK_HOLDS = 7
"""Days for which a link that was fine is not asked again; everything else is asked again the next day."""
FORGOTTEN = 90
"""Days after which an address that nobody asked for any more is dropped."""


class Known(Record):
    """The verdict on one address."""

    verdict: Verdict
    """The verdict."""
    reason: str
    """What was seen."""
    to: str | None = None
    """The new address of a page that has moved."""
    day: date
    """The day of the verdict."""
    unsure_since: date | None = None
    """First day of the unbroken row of unsure verdicts; null when this one is sure."""

    def holds_on(self, today: date) -> bool:
        """Tell whether the address need not be asked again."""
        days = OK_HOLDS if self.verdict is Verdict.OK else 1
        return timedelta(0) <= today - self.day < timedelta(days=days)


class CacheData(Record):
    """The whole file."""

    version: Literal[1] = 1
    """Version of the form of this file."""
    verdicts: dict[str, Known] = Field(default_factory=dict)
    """The verdicts by address."""


def load(path: Path) -> tuple[dict[str, Known], str]:
    """Return the verdicts of a file, and what is wrong with it: empty when it is whole or not there."""
    try:
        return read(CacheData, path.read_text(encoding="utf-8"), path.name).verdicts, ""
    except FileNotFoundError:
        return {}, ""
    except (BadData, UnicodeDecodeError) as error:
        return {}, f"{path}: found no cache that can be read ({error}); every address is asked anew."


def save(path: Path, new: Mapping[str, Known], today: date) -> None:
    """Add verdicts to a file; of two verdicts on one address the later one stays, the new one on one day."""
    there, _ = load(path)
    kept = {address: known for address, known in there.items() if _is_wanted(known, today)}
    newer = {
        address: known
        for address, known in new.items()
        if address not in kept or kept[address].day <= known.day
    }
    data = CacheData(verdicts=dict(sorted((kept | newer).items())))
    value = data.model_dump(mode="json", exclude_none=True)
    write_atomically(path, json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def entry(judged: Judged, before: Known | None, today: date) -> Known:
    """Return what to remember of a verdict."""
    since = None
    if judged.verdict is Verdict.UNSURE:
        since = (before.unsure_since if before else None) or today
    return Known(verdict=judged.verdict, reason=judged.reason, to=judged.to, day=today, unsure_since=since)


def _is_wanted(known: Known, today: date) -> bool:
    return abs(today - known.day) <= timedelta(days=FORGOTTEN)
