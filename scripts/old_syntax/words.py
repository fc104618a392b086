"""What the finder of outdated code says, in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from scripts.old_syntax.model import Kind

Language: TypeAlias = Literal["ja", "en"]


@dataclass(frozen=True)
class Words:
    """Every phrase of one language."""

    label: str
    """Name of the text box."""
    help: str
    """What to do with it, and where the text goes."""
    clear: str
    """The button that empties it."""
    empty: str
    """What is said while the box is empty."""
    none: str
    """What is said when nothing matches."""
    one: str
    """The count of one; `{count}` is filled in."""
    many: str
    """Any other count."""
    first: str
    """More than fits into the list; `{listed}` is filled in."""
    cut: str
    """Lines that are too long; `{length}` and `{lines}` are filled in."""
    shortened: str
    """The copy below ends early."""
    line: str
    """A line; `{line}` is filled in."""
    since: str
    """A release; `{version}` is filled in."""
    silent: str
    """Nothing is raised."""
    before_after: str
    """Beginning of the link to the code before and after."""
    hits: str
    """Name of the list."""
    copy: str
    """Name of the copy with the marks."""
    no_script: str
    """What a reader without JavaScript is told."""
    headings: tuple[str, str, str]
    """Column headings of the table: construction, since, what to write and where it is shown."""
    kinds: dict[Kind, str]
    """Name of each kind."""


WORDS: dict[Language, Words] = {
    "ja": Words(
        label="調べるコード",
        help="コードを貼り付けると、古い書き方に印が付きます。貼り付けたものは、このブラウザーの外に出ません。",
        clear="消す",
        empty="まだ何も貼り付けられていません。調べたいコードを上の欄に貼り付けてください。",
        none="表にある古い書き方は見つかりませんでした。表にない書き方もあるので、正しく動くとは言い切れません。",
        one="古い書き方が {count} か所あります。",
        many="古い書き方が {count} か所あります。",
        first="一覧には、はじめの {listed} か所だけを示します。",
        cut="{length} 文字を超える行は、はじめの {length} 文字だけを調べました (行: {lines})。",
        shortened="印を付けたコードには、はじめの部分だけを示します。",
        line="{line} 行目",
        since="{version} 以降",
        silent="エラーにならない",
        before_after="移行前後のコード:",
        hits="見つかった古い書き方",
        copy="印を付けたコード",
        no_script="貼り付けて調べる欄には JavaScript が必要です。下の表に、調べる書き方がすべてあります。",
        headings=("古い書き方", "いつから", "どう書くか、移行前後のコード"),
        kinds={
            Kind.REMOVED: "削除",
            Kind.RENAMED: "名前の変更",
            Kind.TYPE: "型の変更",
            Kind.BEHAVIOR: "動作の変更",
            Kind.DEPRECATED: "非推奨",
        },
    ),
    "en": Words(
        label="Code to look at",
        help="Paste code, and outdated constructions are marked. What you paste does not leave this browser.",
        clear="Clear",
        empty="Nothing is pasted yet. Paste the code you want to look at into the box above.",
        none="No outdated construction of the table was found. "
        "That does not prove the code right: the table does not have everything.",
        one="{count} outdated construction.",
        many="{count} outdated constructions.",
        first="The list shows the first {listed}.",
        cut="Of lines longer than {length} characters, only the first {length} were read (lines: {lines}).",
        shortened="The code with marks shows only the beginning.",
        line="Line {line}",
        since="since {version}",
        silent="no error",
        before_after="Before and after:",
        hits="Outdated constructions found",
        copy="Your code with marks",
        no_script="The box to paste code into needs JavaScript. The table below has every construction.",
        headings=("Outdated", "Since", "What to write, and the code before and after"),
        kinds={
            Kind.REMOVED: "removed",
            Kind.RENAMED: "renamed",
            Kind.TYPE: "type changed",
            Kind.BEHAVIOR: "behavior changed",
            Kind.DEPRECATED: "deprecated",
        },
    ),
}
