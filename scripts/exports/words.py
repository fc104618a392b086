"""What the exports say, in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.hooks.language import Language


@dataclass(frozen=True)
class Words:
    """Every phrase of one language."""

    calendar: str
    """Name of the calendar."""
    source: str
    """Where a fact comes from; `url` and `day` are filled in."""
    more: str
    """Where this site says more; `url` is filled in."""
    headings: tuple[str, str, str]
    """Headings of the table of dates."""
    read: str
    """The day on which a source was read; `day` is filled in."""
    twin: str
    """Name of a page's Markdown twin."""
    index: str
    """What llms.txt says before its lists."""
    colophon: str
    """The end of a twin; `address` and `license` are filled in."""


WORDS: dict[Language, Words] = {
    "ja": Words(
        calendar="openai × Azure: 日付の決まった出来事",
        source="出典: {url} ({day} 閲覧)",
        more="詳しくは {url}",
        headings=("日付", "出来事", "出典"),
        read="{day} 閲覧",
        twin="このページの Markdown 版",
        index="リンク先は、各ページと同じ内容の Markdown です。"
        "どのページも、出典と、それを読んだ日付で終わります。",
        colophon="このページ: {address}\n\n"
        "この文章は [CC BY 4.0]({license})、プログラムは MIT License です。"
        "公式のリリース ノートの引用は OpenAI によるもので、Apache License 2.0 です。",
    ),
    "en": Words(
        calendar="openai × Azure: dated facts",
        source="Source: {url} (read on {day})",
        more="More: {url}",
        headings=("Date", "What happens", "Source"),
        read="read on {day}",
        twin="This page as Markdown",
        index="The links lead to Markdown with the content of each page. "
        "Every page ends with its sources and the days they were read.",
        colophon="This page: {address}\n\n"
        "This text is under [CC BY 4.0]({license}), the programs under the MIT License. "
        "Quoted notes of official releases are OpenAI's, under the Apache License 2.0.",
    ),
}
