"""The marks that say on whose word a sentence rests, and the sources that they lead to.

`<span class="mark official" data-source="faq">公式</span>` names a source by the `id` that the front matter
gives it, several with a space between. Where a page has one source of the kind, the mark needs to name none.
With one more class, as in `<span class="mark official sample">`, it shows what a mark looks like and rests on
nothing. The words of a mark are text and code; a link or a tag among them could not stand in the link that
the mark becomes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from scripts.claims.model import Kind, Source
from scripts.pages import body, embedded, inline
from scripts.pages.body import Line

_WORDS = r"(?P<words>(?:(?P<ticks>`+).+?(?P=ticks)(?!`)|(?!\]\()[^<`])*)"
# Code outside of marks is matched too, so that a mark within it is passed over.
_CODE_OR_MARK = re.compile(
    f"{inline.CODE_SPAN.pattern}|(?P<mark>{embedded.MARK.pattern}(?:{_WORDS}(?P<end></span>))?)"
)
RESTS_ON = {"official": frozenset({Kind.OFFICIAL, Kind.OTHER}), "measured": frozenset({Kind.MEASURED})}
"""The marks that need a source, each with the kinds of source that can bear it."""
USUAL = {"official": Kind.OFFICIAL, "measured": Kind.MEASURED}
"""The kind of which one source alone needs no name."""


class NoSuchSource(LookupError):
    """A mark names no source, or one that its page does not have; the message says what was found."""


class NoWords(ValueError):
    """A mark whose words cannot stand in a link; the message says what was found."""


@dataclass(frozen=True)
class Mark:
    """One mark in the text of a page."""

    line: int
    """Its line in the file."""
    kind: str
    """official, measured or ours."""
    ids: tuple[str, ...]
    """Ids of the sources that it names."""
    can_be_linked: bool = True
    """False when there is more in it than text and code, or when it ends on another line."""


def marks_of(lines: Sequence[Line]) -> Iterator[Mark]:
    """Yield the marks in the prose of a page."""
    for line in lines:
        for match in _CODE_OR_MARK.finditer(line.text):
            if match["mark"]:
                yield Mark(line.number, match["whose"], _ids(match), bool(match["end"]))


def _ids(match: re.Match[str]) -> tuple[str, ...]:
    named = embedded.SOURCE.search(match["rest"])
    return tuple(named["id"].split()) if named else ()


def check_words(mark: Mark) -> None:
    """Raise NoWords when a mark that needs a source cannot lead to it."""
    if mark.kind in RESTS_ON and not mark.can_be_linked:
        raise NoWords(f"the mark {mark.kind} around more than text and code, or without its end on the line")


def sources_for(kind: str, ids: Sequence[str], sources: Sequence[Source]) -> list[Source]:
    """Return the sources that bear a mark; NoSuchSource when it names none or a wrong one."""
    if kind not in RESTS_ON:
        return []
    if not ids:
        return [_only_one(kind, sources)]
    by_id = {source.id: source for source in sources if source.id}
    found = [by_id.get(wanted) for wanted in ids]
    unknown = [wanted for wanted, source in zip(ids, found, strict=True) if source is None]
    if unknown:
        raise NoSuchSource(f"a mark that names the source “{unknown[0]}”")
    unfit = [source.id for source in found if source and source.kind not in RESTS_ON[kind]]
    if unfit:
        raise NoSuchSource(f"the mark {kind} on the source “{unfit[0]}”, which is of another kind")
    return [source for source in found if source]


def _only_one(kind: str, sources: Sequence[Source]) -> Source:
    usual = [source for source in sources if source.kind is USUAL[kind]]
    if len(usual) != 1:
        raise NoSuchSource(f"the mark {kind} without a source")
    return usual[0]


def linked(markdown: str, sources: Sequence[Source]) -> str:
    """Return the text with each mark leading to its sources, by their numbers at the end of the page."""
    lines = markdown.split("\n")
    for line in body.read(markdown).prose:
        if "<span" in line.text:
            lines[line.number - 1] = _with_links(lines[line.number - 1], line.number, sources)
    return "\n".join(lines)


def _with_links(text: str, number: int, sources: Sequence[Source]) -> str:
    def link(match: re.Match[str]) -> str:
        if not match["mark"]:
            return match[0]
        mark = Mark(number, match["whose"], _ids(match), bool(match["end"]))
        check_words(mark)
        borne = sources_for(mark.kind, mark.ids, sources)
        words = [match["words"], *[""] * (len(borne) - 1)]
        links = [_link(mark.kind, word, source) for word, source in zip(words, borne, strict=False)]
        return "".join(links) or match[0]

    return _CODE_OR_MARK.sub(link, text)


def _link(kind: str, words: str, source: Source) -> str:
    hint = escape(f"{source.what} ({source.read})")
    text = f"{words} {source.number}".strip()
    return f'<a class="mark {kind}" href="#{source.anchor}" title="{hint}">{text}</a>'
