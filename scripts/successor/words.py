"""What the table tells of each kind, and what we do about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from scripts.hooks.language import Language
from scripts.successor.model import Kind


class Told(NamedTuple):
    """One kind, in words."""

    what: Mapping[Language, str]
    """What is counted."""
    plan: Mapping[Language, str]
    """What we do about what is missing."""


_NOTHING: Mapping[Language, str] = {"ja": "することはない", "en": "nothing to do"}
_HTML: Mapping[Language, str] = {
    "ja": "HTML に足しているので、Markdown に足すように変える",
    "en": "added to the HTML; to be added to the Markdown",
}
_FRAME: Mapping[Language, str] = {
    "ja": "枠 (`docs/overrides/`) が付けるので、同じ枠を後から付ける",
    "en": "the frame (`docs/overrides/`) adds it; to be put around afterwards",
}
_FILES: Mapping[Language, str] = {
    "ja": "ページから作るので、組み立ての後に動くコマンドにする",
    "en": "made of the pages; to become a command that runs after the build",
}
TOLD: Mapping[Kind, Told] = {
    "pages": Told({"ja": "ページ", "en": "pages"}, _NOTHING),
    "headings": Told({"ja": "id のある見出し", "en": "headings with an id"}, _NOTHING),
    "programs": Told({"ja": "コード", "en": "programs"}, _NOTHING),
    "tables": Told({"ja": "表", "en": "tables"}, _HTML),
    "tabs": Told({"ja": "タブ", "en": "tabs"}, _NOTHING),
    "marks": Told({"ja": "公式・実測の印", "en": "marks of official and measured"}, _HTML),
    "tooltips": Told({"ja": "用語の説明", "en": "tooltips of terms"}, _HTML),
    "sources": Told({"ja": "出典の一覧", "en": "lists of sources"}, _HTML),
    "states": Told({"ja": "題の下の状態", "en": "the state below the title"}, _HTML),
    "badges": Told({"ja": "「いつから」の印", "en": "badges of since when"}, _HTML),
    "policy": Told({"ja": "Content-Security-Policy", "en": "Content-Security-Policy"}, _FRAME),
    "fingerprints": Told({"ja": "内容のハッシュ", "en": "hashes of contents"}, _FRAME),
    "alternates": Told({"ja": "別の言語への `hreflang`", "en": "`hreflang` of the other language"}, _FRAME),
    "missing": Told({"ja": "404 のページ", "en": "404 pages"}, _NOTHING),
    "twins": Told({"ja": "Markdown 版のページ", "en": "pages as Markdown"}, _FILES),
    "feeds": Told({"ja": "フィード、カレンダー、llms.txt", "en": "feeds, calendars, llms.txt"}, _FILES),
    "cards": Told({"ja": "SNS 用の画像", "en": "social cards"}, _FILES),
    "index": Told(
        {"ja": "検索の索引", "en": "search indexes"},
        {
            "ja": "こちらの検索を使い続け、索引を組み立ての後に作る",
            "en": "our own search stays; its index to be made after the build",
        },
    ),
}
HEAD: Mapping[Language, tuple[str, ...]] = {
    "ja": ("もの", "今のサイト", "Zensical", "足りない分をどうするか"),
    "en": ("What", "This site", "Zensical", "What we do about what is missing"),
}
BUILT: Mapping[Language, str] = {
    "ja": "{day} に Zensical {release} で組み立てた結果です。警告は {warnings} 件でした。",
    "en": "Built with Zensical {release} on {day}, with {warnings} warnings.",
}
