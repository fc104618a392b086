"""What was measured of one engine in one language, and the table of all. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from scripts.bench.search.queries import AMONG, Query, place, strangers
from scripts.bench.table import LOST, median
from scripts.hooks.language import Language

HEAD = (
    "engine",
    "language",
    "first",
    f"within {AMONG}",
    "of the other language",
    "until the first result",
    "key to answer, median",
    "95 %",
    "CPU 6× slower, median",
    "95 %",
    "opened on a phone",
)


@dataclass(frozen=True)
class Answer:
    """What a box showed for one query."""

    query: Query
    """What was pasted."""
    found: tuple[str, ...]
    """Addresses of the pages shown, the best first, relative to the site's root."""


@dataclass(frozen=True)
class Opened:
    """The first answer of a box that was just opened, on a slow line and a slow processor."""

    seconds: float
    """From opening the box to the answer."""
    bytes: float
    """Compressed bytes of what search had loaded by then, without the page and its box."""


@dataclass(frozen=True)
class Row:
    """What was measured of one engine in one language."""

    engine: str
    """Its name and how it was set up."""
    language: Language
    """Language of pages and queries."""
    queries: int = 0
    """How many were typed."""
    first: float | None = None
    """Share of the queries that the first page answers."""
    among: float | None = None
    """Share of the queries that one of the first three pages answers."""
    strangers: int | None = None
    """Pages of the other language among the first ten, of all queries together."""
    bytes: float | None = None
    """Compressed bytes until the first result."""
    key: tuple[float, float] | None = None
    """Milliseconds from the last key to the answer: median, 95th percentile."""
    slow_key: tuple[float, float] | None = None
    """The same on a processor that is six times slower."""
    phone: float | None = None
    """Seconds from opening the box to the first answer on the line and processor of a phone."""
    why: str = ""
    """Why it was not measured: one clause."""


def summary(
    engine: str,
    language: Language,
    answers: Sequence[Answer],
    keys: Sequence[float],
    slow_keys: Sequence[float],
    opened: Sequence[Opened],
) -> Row:
    """Return the row of an engine: its answers, milliseconds after keys, and the first answers of its box."""
    places = [place(answer.query, answer.found) for answer in answers]
    return Row(
        engine,
        language,
        len(answers),
        sum(at == 1 for at in places) / len(places),
        sum(1 <= at <= AMONG for at in places) / len(places),
        sum(strangers(answer.found, language) for answer in answers),
        median(one.bytes for one in opened),
        _times(keys),
        _times(slow_keys),
        median(one.seconds for one in opened),
    )


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest number that this share of them does not exceed: 0.95 for the 95th percentile."""
    ordered = sorted(values)
    return ordered[max(0, -int(-len(ordered) * share // 1) - 1)]


def table(rows: Sequence[Row]) -> str:
    """Return a Markdown table, and below it one line for each row without a value."""
    lines = [HEAD, ("---", "---", *("--:" for _ in HEAD[2:])), *(_cells(row) for row in rows)]
    reasons = [f"{row.engine}, {row.language}: not measured, {row.why}." for row in rows if row.why]
    return "\n".join([*(f"| {' | '.join(cells)} |" for cells in lines), *([""] if reasons else []), *reasons])


def as_data(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Return the rows as plain data."""
    return [asdict(row) for row in rows]


def _times(taken: Sequence[float]) -> tuple[float, float] | None:
    return (median(taken), percentile(taken, 0.95)) if taken else None


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.engine,
        row.language,
        _form(row.first, "{:.1%}"),
        _form(row.among, "{:.1%}"),
        _form(row.strangers, "{}"),
        _form(row.bytes and row.bytes / 1000, "{:.0f} kB"),
        *(_form(value, "{:.0f} ms") for value in row.key or (None, None)),
        *(_form(value, "{:.0f} ms") for value in row.slow_key or (None, None)),
        _form(row.phone, "{:.1f} s"),
    )


def _form(value: float | None, form: str) -> str:
    return LOST if value is None else form.format(value)
