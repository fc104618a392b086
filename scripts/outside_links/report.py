"""Put verdicts into words: a table with the worst first, a summary, an exit code, and JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from scripts.outside_links import exceptions
from scripts.outside_links.addresses import Link, Place, host_of
from scripts.outside_links.cache import Known
from scripts.outside_links.exceptions import LinkException
from scripts.outside_links.verdict import MEANING, Verdict

FINE = frozenset({Verdict.OK, Verdict.UNSURE})
"""Verdicts that by themselves leave nothing to do."""
EXCEPTIONS = exceptions.FILE.as_posix()


@dataclass(frozen=True)
class Row:
    """One link and what it came to."""

    link: Link
    """The link."""
    known: Known
    """Its verdict."""
    accepted_by: LinkException | None = None
    """The exception that accepts the verdict; None when there is none."""
    is_remembered: bool = False
    """Whether the verdict is of an earlier run."""

    def unsure_days(self, today: date) -> int:
        """Return for how many days the verdict has been unsure; 0 when it is sure."""
        return (today - self.known.unsure_since).days if self.known.unsure_since else 0


@dataclass(frozen=True)
class Result:
    """What a run came to."""

    rows: tuple[Row, ...]
    """Every link."""
    today: date
    """The day of the run."""
    patience: int
    """Days after which a link that stays unsure is something to do."""
    unmatched: tuple[LinkException, ...] = ()
    """Exceptions that speak of no link any more."""
    idle: tuple[LinkException, ...] = ()
    """Exceptions whose links are all ok."""

    def is_to_do(self, row: Row) -> bool:
        """Tell whether somebody has to do something about a link."""
        if row.accepted_by:
            return False
        return row.known.verdict not in FINE or row.unsure_days(self.today) >= self.patience

    @property
    def exit_code(self) -> int:
        """Return 1 when there is something to do, else 0."""
        return int(bool(self.unmatched) or any(map(self.is_to_do, self.rows)))


def idle(rows: Iterable[Row], accepted: Iterable[LinkException]) -> tuple[LinkException, ...]:
    """Return the exceptions that speak of links, all of which are ok, so that nothing needs them now."""
    verdicts = {row.link.address: row.known.verdict for row in rows}
    spoken_of = {
        each: {verdict for address, verdict in verdicts.items() if each.is_about(address)}
        for each in accepted
    }
    return tuple(each for each, seen in spoken_of.items() if seen == {Verdict.OK})


def listing(links: Iterable[Link]) -> str:
    """Return the addresses, each with its places below it."""
    return "\n".join(f"{link.address}\n    {places(link.places)}" for link in links)


def text(result: Result) -> str:
    """Return the table, when there is anything to tell, and the summary below it."""
    return "\n".join(filter(None, (table(result), summary(result))))


def table(result: Result) -> str:
    """Return what is not fine: the verdicts from the worst on, with their meaning, links and places."""
    order = list(Verdict)
    told = [row for row in result.rows if row.known.verdict is not Verdict.OK and not row.accepted_by]
    told.sort(key=lambda row: order.index(row.known.verdict))
    groups = groupby(told, key=lambda row: row.known.verdict)
    return "\n".join(line for verdict, rows in groups for line in _group(verdict, rows, result))


def _group(verdict: Verdict, rows: Iterable[Row], result: Result) -> Iterator[str]:
    yield f"{verdict.upper()}  {MEANING[verdict]}"
    for row in rows:
        yield f"  {row.link.address}"
        yield f"      {_why(row, result)}"
        yield f"      {places(row.link.places)}"
    yield ""


def _why(row: Row, result: Result) -> str:
    why = row.known.reason + (f"; now at {row.known.to}" if row.known.to else "")
    if row.known.verdict is Verdict.UNSURE and result.is_to_do(row):
        why += f"; unsure for {row.unsure_days(result.today)} days, so somebody has to look"
    return why


def places(found: Iterable[Place]) -> str:
    """Return places, the lines of one file together: docs/en/index.md:3,17."""
    files = groupby(found, key=lambda place: place.path)
    return " ".join(f"{path}:{','.join(str(place.line) for place in group)}" for path, group in files)


def summary(result: Result) -> str:
    """Return one sentence on everything."""
    rows = result.rows
    counts = Counter(row.known.verdict for row in rows)
    verdicts = ", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict if counts[verdict])
    remembered = sum(row.is_remembered for row in rows)
    accepted = sum(row.accepted_by is not None for row in rows)
    hosts = len({host_of(row.link.address) for row in rows})
    return (
        f"{_counted(len(rows), 'link')} to {_counted(hosts, 'host')}: {verdicts or 'nothing to ask'}; "
        f"{remembered} remembered from an earlier run, {accepted} accepted by {EXCEPTIONS}."
    )


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" + "s" * (number != 1)


def as_json(result: Result) -> str:
    """Return everything for programs, with the links sorted by address."""
    value = {
        "day": result.today.isoformat(),
        "exit_code": result.exit_code,
        "links": [_row(row, result) for row in result.rows],
        "unmatched_exceptions": [each.named for each in result.unmatched],
        "idle_exceptions": [each.named for each in result.idle],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _row(row: Row, result: Result) -> dict[str, object]:
    return {
        "address": row.link.address,
        **row.known.model_dump(mode="json"),
        "is_to_do": result.is_to_do(row),
        "accepted_because": row.accepted_by.reason if row.accepted_by else None,
        "places": [{"path": place.path, "line": place.line} for place in row.link.places],
    }
