"""Draw how many releases each month had: a bar chart in SVG, and the same numbers as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from scripts.releases.catalogue import Catalogue
from scripts.releases.words import WORDS, Language, Words

FIRST_MONTH = (2023, 1)
"""The picture begins with the year of 1.0; the years before had a release or two a month."""
_BAR, _GAP, _HEIGHT, _LEFT, _TOP, _BOTTOM = 10, 3, 150, 34, 14, 24

Month = tuple[int, int]


def render(catalogue: Catalogue, language: Language) -> str:
    """Return the figure and its numbers as one block of HTML."""
    words = WORDS[language]
    counts = by_month(entry.release.upload_day for entry in catalogue.entries)
    months = list(span(FIRST_MONTH, max(counts)))
    shown = {month: counts.get(month, 0) for month in months}
    first, last = _name(months[0]), _name(months[-1])
    caption = words.chart_caption.format(first=first, last=last)
    return (
        f'<figure class="release-cadence" tabindex="0" aria-label="{words.chart_title}">{_svg(shown, words)}'
        f"<figcaption>{caption}</figcaption></figure>\n{_numbers(counts, words)}"
    )


def by_month(days: Iterable[date | None]) -> Counter[Month]:
    """Return how many days fall into each month."""
    return Counter((day.year, day.month) for day in days if day)


def span(first: Month, last: Month) -> list[Month]:
    """Return every month from the first to the last."""
    start, end = first[0] * 12 + first[1] - 1, last[0] * 12 + last[1] - 1
    return [(number // 12, number % 12 + 1) for number in range(start, end + 1)]


def _svg(shown: dict[Month, int], words: Words) -> str:
    most = max(shown.values())
    top = -(-most // 5) * 5
    width = _LEFT + len(shown) * (_BAR + _GAP)
    busiest = max(shown, key=lambda month: shown[month])
    description = words.chart_description.format(
        first=_name(min(shown)),
        last=_name(max(shown)),
        count=sum(shown.values()),
        most=most,
        busiest=_name(busiest),
    )
    bars = "".join(_bar(number, month, count, top) for number, (month, count) in enumerate(shown.items()))
    return (
        f'<svg class="diagram" role="img" aria-labelledby="cadence-title cadence-text" '
        f'viewBox="0 0 {width} {_TOP + _HEIGHT + _BOTTOM}" width="{width}">'
        f'<title id="cadence-title">{words.chart_title}</title><desc id="cadence-text">{description}</desc>'
        f"{_scale(top, width)}{bars}</svg>"
    )


def _scale(top: int, width: int) -> str:
    lines = []
    for value in range(0, top + 1, 5):
        y = _TOP + _HEIGHT - value * _HEIGHT / top
        lines.append(f'<path class="line grid" d="M{_LEFT} {y:.1f}H{width}"/>')
        lines.append(f'<text class="label" x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{value}</text>')
    return "".join(lines)


def _bar(number: int, month: Month, count: int, top: int) -> str:
    x, tall = _LEFT + number * (_BAR + _GAP), count * _HEIGHT / top
    year = f'<text class="label" x="{x}" y="{_TOP + _HEIGHT + 17}">{month[0]}</text>' if month[1] == 1 else ""
    shape = f'<rect class="bar" x="{x}" y="{_TOP + _HEIGHT - tall:.1f}" width="{_BAR}" height="{tall:.1f}">'
    return f"{shape}<title>{_name(month)}: {count}</title></rect>{year}"


def _numbers(counts: Counter[Month], words: Words) -> str:
    heads = "".join(f'<th scope="col">{head}</th>' for head in words.chart_heads)
    last = max(counts)
    rows = []
    for year in range(min(counts)[0], last[0] + 1):
        months = [counts[year, month] for month in range(1, 13) if (year, month) <= last]
        listed = " · ".join(map(str, months))
        rows.append(f'<tr><th scope="row">{year}</th><td>{sum(months)}</td><td>{listed}</td></tr>')
    return (
        f'<details class="release-numbers"><summary>{words.chart_numbers}</summary>'
        f"<table><thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table></details>"
    )


def _name(month: Month) -> str:
    return f"{month[0]}-{month[1]:02}"
