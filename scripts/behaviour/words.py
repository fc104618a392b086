"""What the tables of behaviour say, in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["ja", "en"]


@dataclass(frozen=True)
class Words:
    """Every phrase of one language."""

    question: str
    """Heading of the questions."""
    answers: str
    """Heading of the answers."""
    caption: str
    """What a table is; `count` releases and the `day` of the last measurement are filled in."""
    yes: str
    """True."""
    no: str
    """False."""
    nothing: str
    """An empty list."""
    unknown: str
    """Not known; `reason` is filled in."""
    every: str
    """A range: all releases."""
    up_to: str
    """A range from the oldest release to `until`."""
    from_on: str
    """A range from `since` to the newest release."""
    between: str
    """A range from `since` to `until`."""
    alone: str
    """A range of one release, `since`."""
    comma: str
    """Between the entries of a list."""
    added: str
    """What a list has that the one before had not; `names` is filled in."""
    removed: str
    """What the list before had and this one has not; `names` is filled in."""
    whole: str
    """A list in full, after what changed in it; `names` is filled in."""
    seconds: str
    """`count` seconds."""
    waits: str
    """A wait of `count` seconds."""
    sent: str
    """A request is sent, and answered with a `status`."""
    said: dict[str, str]
    """Answers that are words and not literal text."""
    line: str
    """Heading of the lines of releases in the matrix."""
    surfaces: dict[str, str]
    """Headings of the API surfaces in the matrix, in order."""
    works: str
    """Cell: it works."""
    works_not: str
    """Cell: it does not."""
    with_older_httpx: str
    """Cell: it works with an older httpx."""
    matrix: str
    """Caption of the matrix; `count` and `day` are filled in."""


_SAID_JA = {
    "constructs": "動く",
    "installs, but no client can be made": "入るが、クライアントを作れない",
    "does not install": "入らない",
    "answered": "応答が返る",
    "answered, DeprecationWarning": "応答が返る (`DeprecationWarning` が出る)",
    "ignored": "無視する",
    "waits until then": "その時刻まで待つ",
    "not asked again": "再試行しない",
    "the token": "トークン",
    "the text of the function": "関数を文字列にしたもの",
    "the object under error": "応答の `error` の中身",
    "the whole answer": "応答の本文全体",
    "no attribute": "属性がない",
    "none": "指定なし",
    "None": "`None`",
    "no usage": "使用量が入っていない",
    "no null delta": "`delta` は null にならない",
    "made": "作れる",
}
_SAID_EN = {text: text for text in _SAID_JA} | {
    "constructs": "works",
    "not asked again": "not retried",
    "answered, DeprecationWarning": "answered, with a `DeprecationWarning`",
    "the object under error": "what stands under `error`",
    "no attribute": "there is no such attribute",
    "no usage": "no usage in it",
    "made": "the client is made",
    "None": "`None`",
    "no null delta": "no `delta` is null",
}
_COLUMNS_JA = {
    "dated": "日付形式の API、キー",
    "v1": "v1 API、キー",
    "entra": "v1 API、Entra ID",
    "responses": "Responses",
}
_COLUMNS_EN = {
    "dated": "dated API, key",
    "v1": "v1 API, key",
    "entra": "v1 API, Entra ID",
    "responses": "Responses",
}

WORDS: dict[Language, Words] = {
    "ja": Words(
        question="調べたこと",
        answers="結果",
        caption="実測 ({count} リリースを実行、最後の測定は {day})",
        yes="はい",
        no="いいえ",
        nothing="なし",
        unknown="不明 ({reason})",
        every="すべて",
        up_to="{until} まで",
        from_on="{since} 以降",
        between="{since} から {until}",
        alone="{since} だけ",
        comma="、",
        added="追加: {names}",
        removed="なくなったもの: {names}",
        whole="全体: {names}",
        seconds="{count} 秒",
        waits="{count} 秒待つ",
        sent="要求を送り、{status} が返る",
        said=_SAID_JA,
        line="リリース",
        surfaces=_COLUMNS_JA,
        works="可",
        works_not="不可",
        with_older_httpx="httpx<0.28 なら可",
        matrix="リリースの系列と、使える API と Python。実測 ({count} リリースを実行、最後の測定は {day})",
    ),
    "en": Words(
        question="What was asked",
        answers="What came out",
        caption="Measured: {count} releases were run, the last on {day}",
        yes="yes",
        no="no",
        nothing="none",
        unknown="not known ({reason})",
        every="all",
        up_to="up to {until}",
        from_on="{since} or later",
        between="{since} to {until}",
        alone="{since} alone",
        comma=", ",
        added="added: {names}",
        removed="gone: {names}",
        whole="in full: {names}",
        seconds="{count} s",
        waits="waits {count} s",
        sent="is sent, and answered {status}",
        said=_SAID_EN,
        line="Releases",
        surfaces=_COLUMNS_EN,
        works="yes",
        works_not="no",
        with_older_httpx="with httpx<0.28",
        matrix="Lines of releases, and the API and Python that work. Measured: {count} releases were run, "
        "the last on {day}",
    ),
}
