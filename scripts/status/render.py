"""Write how the site stands as Markdown for the page about/how-we-check. Pure."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence

from scripts.claims.report import BOUNDS, Ages
from scripts.status.model import Behind, OnRelease, Room, Status
from scripts.status.words import WORDS, Language, Words


def render(status: Status, lang: Language, page: str = "about/how-we-check.md") -> str:
    """Return the tables in one language, with links as they go from a page."""
    words = WORDS[lang]
    counts = {key: value for key, value in vars(status.errors).items() if key != "on_releases"}
    parts = [
        _table(words.pages, _rooms(status.rooms, words, page)),
        _table(_source_heads(words), _sources(status.sources, words)),
        words.marked.format(**status.marks),
        _table(words.releases, _releases(status.programs, status.errors.on_releases, words)),
        words.errors.format(**counts),
        words.probes.format(**vars(status.probes)),
    ]
    return "\n\n".join(parts)


def _table(heads: Sequence[str], rows: Iterator[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _rooms(rooms: Sequence[Room], words: Words, page: str) -> Iterator[Sequence[str]]:
    order = list(words.rooms)
    for room in sorted(rooms, key=lambda room: order.index(room.name)):
        behind = "<br>".join(_behind(one, words, page) for one in room.behind) or words.none
        yield words.rooms[room.name], str(room.articles), behind, str(room.aged), _day(room.checked)
    sums = [sum(room.articles for room in rooms), sum(len(room.behind) for room in rooms)]
    aged, checked = sum(room.aged for room in rooms), min(room.checked for room in rooms)
    yield f"**{words.total}**", str(sums[0]), str(sums[1]), str(aged), _day(checked)


def _behind(behind: Behind, words: Words, page: str) -> str:
    target = posixpath.relpath(behind.page, posixpath.dirname(page))
    names = ", ".join(f"`{section}`" for section in behind.sections) or words.never
    return words.sections.format(page=f"[{behind.page.removesuffix('.md')}]({target})", names=names)


def _source_heads(words: Words) -> Sequence[str]:
    ages = [words.up_to.format(days=bound) for bound in BOUNDS]
    return [*words.sources, *ages, words.older, words.oldest]


def _sources(sources: Sequence[Ages], words: Words) -> Iterator[Sequence[str]]:
    for ages in sources:
        yield words.kinds[ages.kind], str(ages.total), *map(str, ages.counts), _day(ages.oldest)


def _releases(
    programs: Sequence[OnRelease], errors: Sequence[OnRelease], words: Words
) -> Iterator[Sequence[str]]:
    for ran, reproduced in zip(programs, errors, strict=True):
        name = f"`{ran.openai}`" if ran.openai else words.without
        counted = words.of.format(done=ran.done, claimed=ran.claimed)
        days = [_day(one.day) or words.never for one in (ran, reproduced)]
        yield name, counted, days[0], str(reproduced.done), days[1]


def _day(day: str) -> str:
    return f"<time>{day}</time>" if day else ""
