"""Lay measurements out as one table, each beside its ratio to another of the same run. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Unit = Literal["s", "B", "requests", "points"]

HEAD = ("what", "value", "ratio", "to")
LOST = "–"


@dataclass(frozen=True)
class Measured:
    """One number of a run."""

    what: str
    """What was measured; the name by which other rows refer to it."""
    value: float | None
    """The number in its unit; None when it could not be measured."""
    unit: Unit
    """Seconds, bytes, a count of requests, or points of 100."""
    to: str | None = None
    """Name of the row that the ratio is taken to; None for a row that others are compared with."""
    why: str = ""
    """Why there is no value: one clause."""


def table(rows: Sequence[Measured]) -> str:
    """Return a Markdown table, and below it one line for each row without a value."""
    by_name = {row.what: row for row in rows}
    reasons = [f"{row.what}: not measured, {row.why}." for row in rows if row.value is None]
    drawn = grid([HEAD, *(_cells(row, by_name) for row in rows)], numbers={1, 2})
    return "\n".join([drawn, *([""] if reasons else []), *reasons])


def grid(cells: Sequence[Sequence[str]], numbers: Collection[int]) -> str:
    """Return cells, the head first, as a Markdown table; columns of numbers stand to the right."""
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    sides = [">" if place in numbers else "<" for place in range(len(widths))]
    lines = [" | ".join(map(format, row, map("{}{}".format, sides, widths))) for row in cells]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    head, *body = (f"| {line} |" for line in lines)
    return "\n".join([head, rule, *body])


def ratio(value: float | None, base: float | None) -> str:
    """Return value / base to two significant digits, or a dash."""
    if value is None or not base:
        return LOST
    quotient = value / base
    return f"{quotient:.2f}" if quotient >= 0.095 else f"{quotient:.2g}"


def amount(value: float | None, unit: Unit) -> str:
    """Return a number with its unit as a person reads it."""
    if value is None:
        return LOST
    if unit == "points":
        return f"{value:.0f}"
    if unit == "B":
        return f"{value / 1000:.1f} kB"
    if unit == "s" and value < 1:
        return f"{value * 1000:.1f} ms"
    return f"{value:.1f} s" if unit == "s" else f"{value:.0f} requests"


def median(values: Iterable[float]) -> float:
    """Return the middle of an odd count of numbers, the lower middle of an even one."""
    ordered = sorted(values)
    return ordered[(len(ordered) - 1) // 2]


def _cells(row: Measured, by_name: dict[str, Measured]) -> tuple[str, str, str, str]:
    base = by_name[row.to] if row.to else row
    share = ratio(row.value, base.value)
    return row.what, amount(row.value, row.unit), share, base.what if row.to else ""
