"""What the state of the site says, in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["ja", "en"]


@dataclass(frozen=True)
class Words:
    """Every phrase of one language."""

    rooms: dict[str, str]
    """The sections of the site by folder."""
    kinds: dict[str, str]
    """Kinds of sources."""
    pages: tuple[str, ...]
    """Heads of the table of articles."""
    sources: tuple[str, ...]
    """Heads of the table of sources, up to the ages."""
    up_to: str
    """An age group: up to `days`."""
    older: str
    """The last age group."""
    oldest: str
    """Head of the oldest day."""
    releases: tuple[str, ...]
    """Heads of the table of releases."""
    without: str
    """Row of what runs without openai."""
    never: str
    """No run in its present form."""
    of: str
    """`done` of `claimed`."""
    none: str
    """No translation is behind."""
    total: str
    """Row of the sums."""
    sections: str
    """Between a page and the sections that are behind; `page` and `names` are filled in."""
    marked: str
    """Sentence on the marks: `official`, `measured` and `ours` are filled in."""
    errors: str
    """Sentence on the catalogue: `entries`, `reproduced`, `wordings` are filled in."""
    probes: str
    """Sentence on the measurements: `probes`, `questions`, `releases`, `oldest`, `newest`, `day`."""


WORDS: dict[Language, Words] = {
    "ja": Words(
        rooms={
            "home": "ホーム",
            "errors": "エラー",
            "support": "サポート",
            "versions": "バージョン",
            "client": "クライアント",
            "rest": "REST",
            "upgrade": "移行",
            "releases": "リリース",
            "behaviour": "動作",
            "about": "このサイト",
        },
        kinds={
            "official": "公式 (OpenAI、Microsoft)",
            "measured": "実測 (テストと測定)",
            "other": "その他の公開情報",
        },
        pages=("節", "記事", "遅れている訳", "照合から 180 日超", "最も古い照合"),
        sources=("出典", "件数"),
        up_to="{days} 日以内",
        older="それより前",
        oldest="最も古い日",
        releases=("openai", "プログラム", "最後の実行", "エラーの再現", "最後の再現"),
        without="openai なし",
        never="記録なし",
        of="{claimed} 本中 {done} 本",
        none="なし",
        total="合計",
        sections="{page} ({names})",
        marked=(
            "本文には、公式の印が {official} か所、実測の印が {measured} か所、"
            "本サイトの判断の印が {ours} か所あります。"
        ),
        errors=(
            "エラーの一覧には {entries} 件、{wordings} 通りの文面があり、"
            "そのうち {reproduced} 件を、実際に動かして再現しています。"
        ),
        probes=(
            "{oldest} から {newest} までの {releases} リリースを {probes} 種類の測定にかけ、"
            "{questions} の問いに答えを出しました。最後の測定は {day} です。"
        ),
    ),
    "en": Words(
        rooms={
            "home": "Home",
            "errors": "Errors",
            "support": "Support",
            "versions": "Versions",
            "client": "Client",
            "rest": "REST",
            "upgrade": "Upgrade",
            "releases": "Releases",
            "behaviour": "Behavior",
            "about": "About",
        },
        kinds={
            "official": "official (OpenAI, Microsoft)",
            "measured": "measured (tests and probes)",
            "other": "other public pages",
        },
        pages=(
            "Section",
            "Articles",
            "Translations behind",
            "Not compared for 180 days",
            "Oldest comparison",
        ),
        sources=("Sources", "Number"),
        up_to="up to {days} days",
        older="older",
        oldest="Oldest day",
        releases=("openai", "Programs", "Last run", "Errors reproduced", "Last time"),
        without="without openai",
        never="no record",
        of="{done} of {claimed}",
        none="none",
        total="Total",
        sections="{page} ({names})",
        marked=(
            "In the text, {official} statements are marked as official, {measured} as measured, "
            "and {ours} as our judgment."
        ),
        errors=(
            "The catalogue has {entries} errors in {wordings} forms; "
            "tests reproduce {reproduced} of the errors on real releases."
        ),
        probes=(
            "{probes} probes put {questions} questions to {releases} releases from {oldest} to {newest}, "
            "the last time on {day}."
        ),
    ),
}


PAGE: dict[Language, dict[str, str]] = {
    "ja": {
        "ran": "プログラム {count} 本を {releases} リリースで実行 ({day})",
        "ran-without": "プログラム {count} 本を実行 ({day})",
        "unrun": "プログラム {count} 本のうち {missing} 本は、今の内容での実行の記録なし",
        "reproduced": "エラーを {count} とおり、{releases} リリースで再現 ({day})",
        "unreproduced": "エラー {count} とおりのうち {missing} とおりは、今の内容での再現の記録なし",
        "sources": "出典 {count} 件",
    },
    "en": {
        "ran": "Programs run: {count}, on {releases} releases ({day})",
        "ran-without": "Programs run: {count} ({day})",
        "unrun": "Programs without a run in their present form: {missing} of {count}",
        "reproduced": "Errors reproduced in {count} ways, on {releases} releases ({day})",
        "unreproduced": "Errors not reproduced in their present form: {missing} of {count}",
        "sources": "Sources: {count}",
    },
}
"""What the badges of a page say."""
