"""The marks that say on whose word a sentence rests, and the sources that they lead to.

`<span class="mark official" data-source="faq">公式</span>` names a source by the `id` that the front matter
gives it, several with a space between. Where a page has one source of the kind, the mark needs to name none.
With one more class, as in `<span class="mark official sample">`, it shows what a mark looks like and rests on
nothing. A mark stands behind its sentence and says one of WORDS, not the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from scripts.claims.model import Kind, Source
from scripts.pages import body, embedded, inline
from scripts.pages.body import Line

_MARK = re.compile(embedded.MARK.pattern + r"(?P<words>[^<]*)(?P<end></span>)?")
WORDS = {
    "ja": {"official": "公式", "measured": "実測", "ours": "本サイトの判断"},
    "en": {"official": "official", "measured": "measured", "ours": "our judgement"},
}
"""What each mark says, by language."""
RESTS_ON = {"official": frozenset({Kind.OFFICIAL, Kind.OTHER}), "measured": frozenset({Kind.MEASURED})}
"""The marks that need a source, each with the kinds of source that can bear it."""
USUAL = {"official": Kind.OFFICIAL, "measured": Kind.MEASURED}
"""The kind of which one source alone needs no name."""


class NoSuchSource(LookupError):
    """A mark names no source, or one that its page does not have; the message says what was found."""


@dataclass(frozen=True)
class Mark:
    """One mark in the text of a page."""

    line: int
    """Its line in the file."""
    kind: str
    """official, measured or ours."""
    ids: tuple[str, ...]
    """Ids of the sources that it names."""
    words: str
    """What it says; empty when it holds a tag or ends on another line."""


def marks_of(lines: Sequence[Line]) -> Iterator[Mark]:
    """Yield the marks in the prose of a page."""
    for line in lines:
        for match in _MARK.finditer(inline.without_code(line.text)):
            yield Mark(line.number, match["whose"], _ids(match), match["words"] if match["end"] else "")


def _ids(match: re.Match[str]) -> tuple[str, ...]:
    named = embedded.SOURCE.search(match["rest"])
    return tuple(named["id"].split()) if named else ()


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
            typed = lines[line.number - 1]
            lines[line.number - 1] = inline.outside_code(
                typed, lambda text: _with_links(text, sources), inline.CODE_SPAN
            )
    return "\n".join(lines)


def _with_links(text: str, sources: Sequence[Source]) -> str:
    def link(match: re.Match[str]) -> str:
        borne = sources_for(match["whose"], _ids(match), sources)
        words = [match["words"], *[""] * (len(borne) - 1)]
        links = [_link(match["whose"], word, source) for word, source in zip(words, borne, strict=False)]
        return "".join(links) if links and match["end"] else match[0]

    return _MARK.sub(link, text)


def _link(kind: str, words: str, source: Source) -> str:
    hint = escape(f"{source.what} ({source.read})")
    text = f"{words} {source.number}".strip()
    return f'<a class="mark {kind}" href="#{source.anchor}" title="{hint}">{text}</a>'
