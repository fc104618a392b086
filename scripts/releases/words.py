"""What the release pages say, in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from scripts.releases.model import Label, Unknown

Language: TypeAlias = Literal["ja", "en"]


@dataclass(frozen=True)
class Words:
    """Every phrase of one language."""

    labels: dict[Label, str]
    """Name of each label."""
    unknown: dict[Unknown, str]
    """Why dependencies are not known."""
    month: str
    """A month as a heading; `year`, `number` and `name` are filled in."""
    released: str
    """Name of the day of the upload."""
    in_changelog: str
    """Name of the day in the changelog."""
    python: str
    """Name of Requires-Python."""
    no_python: str
    """No Requires-Python is declared."""
    dependencies: str
    """Name of the list of dependencies; `count` is filled in."""
    no_dependencies: str
    """There are none."""
    changed: str
    """Name of the change against the release before; `before` is filled in."""
    added: str
    """A dependency is new."""
    dropped: str
    """A dependency is gone."""
    bounds: str
    """A dependency's versions differ."""
    not_on_index: str
    """The release cannot be installed."""
    yanked: str
    """The release is withdrawn."""
    prerelease: str
    """The release is a preview."""
    ours: str
    """Mark of our judgement."""
    measured: str
    """Mark of what was measured here."""
    source: str
    """Name of a summary's source; `day` is filled in."""
    corrected: str
    """Name of a correction."""
    notes: str
    """Name of the upstream notes."""
    upstream: str
    """Link to the release on GitHub."""
    upstream_list: str
    """Link to GitHub's list of releases, for one whose own page is not certain."""
    upstream_changelog: str
    """Link to the changelog, for a release that never reached the index."""
    credit: str
    """Whose text the notes are; `source` is filled in."""
    from_changelog: str
    """Notes came from the newest source archive."""
    from_github: str
    """Notes came from GitHub."""
    notes_missing: str
    """Title: notes could not be gathered."""
    notes_missing_all: str
    """None could be gathered."""
    notes_missing_some: str
    """Some could not; `versions` is filled in."""
    headings: tuple[str, str, str, str, str]
    """Heads of the table of releases."""
    caption: str
    """Caption of the table; `count` and `day` are filled in."""
    filters: str
    """Title of the filters."""
    filter_names: dict[str, str]
    """Name of each filter."""
    version_filter: str
    """Name of the box that filters by version."""
    count: str
    """How many are shown; `shown` and `total` stay for the script to fill in."""
    reset: str
    """Button that takes all filters off."""
    feed_all: str
    """Name of the feed of all releases."""
    feed_azure: str
    """Name of the feed of those that touch Azure."""
    chart_title: str
    """Name of the picture of releases by month."""
    chart_description: str
    """What the picture shows; `first`, `last`, `count`, `most` and `busiest` are filled in."""
    chart_caption: str
    """Line below the picture; `first` and `last` are filled in."""
    chart_numbers: str
    """Name of the numbers behind the picture."""
    chart_heads: tuple[str, str, str]
    """Heads of the table of those numbers."""
    entry_title: str
    """Title of a feed entry; `version` is filled in."""
    plain_release: str
    """A feed entry's text for a release without labels and summary."""
    separator: str
    """Between two parts of a list."""


WORDS: dict[Language, Words] = {
    "ja": Words(
        labels={
            Label.AZURE: "Azure",
            Label.BREAKING: "破壊的変更",
            Label.PYTHON: "Python の下限",
            Label.DEPENDENCY_ADDED: "依存の追加",
            Label.DEPENDENCY_REPLACED: "依存の置き換え",
            Label.DEPENDENCY_DROPPED: "依存の削除",
            Label.DEPENDENCY_BOUNDS: "依存の範囲",
            Label.NOT_INSTALLABLE: "インストール不可",
        },
        unknown={
            Unknown.SDIST_ONLY: "不明 (ソース配布のみで、wheel のメタデータがありません)",
            Unknown.NOT_ON_INDEX: "不明 (インデックスにファイルがありません)",
        },
        month="{year} 年 {number} 月",
        released="公開日",
        in_changelog="変更履歴の日付",
        python="Python",
        no_python="宣言なし",
        dependencies="依存パッケージ ({count})",
        no_dependencies="なし",
        changed="{before} からの依存の変化",
        added="追加",
        dropped="削除",
        bounds="範囲",
        not_on_index="変更履歴に見出しがありますが、インデックスにファイルがないため、インストールできません。",
        yanked="インデックスで取り下げ (yank) と示されています。",
        prerelease="プレリリース",
        ours="本サイトの判断",
        measured="実測",
        source="出典 ({day} に確認)",
        corrected="訂正",
        notes="上流のリリース ノート (英語の原文)",
        upstream="GitHub のリリース",
        upstream_list="GitHub のリリース一覧",
        upstream_changelog="上流の変更履歴",
        credit="折りたたまれた英文は openai-python の開発者によるもので、Apache License 2.0 に従い、"
        "{source}から取り込みました。要約とラベルは本サイトによるものです。",
        from_changelog="最新のソース配布に含まれる CHANGELOG.md ",
        from_github="GitHub のリリース API ",
        notes_missing="上流のリリース ノートを表示できません",
        notes_missing_all="このサイトを作成したとき、パッケージ インデックスからも GitHub からも"
        "取得できませんでした。"
        "各リリースのリンク先で読めます。事実と要約は欠けていません。",
        notes_missing_some="このサイトを作成したときに取得できなかったもの: {versions}。"
        "各リリースのリンク先で読めます。",
        headings=("リリース", "公開日", "Python", "ラベル", "要約"),
        caption="全 {count} 件。{day} 時点のデータ。新しい順。",
        filters="絞り込み (選んだいずれかに当てはまるもの)",
        filter_names={
            "azure": "Azure",
            "breaking": "破壊的変更",
            "dependencies": "依存の変化",
            "python": "Python の下限",
        },
        version_filter="バージョンの先頭",
        count="{total} 件中 {shown} 件を表示",
        reset="すべて表示",
        feed_all="全リリースのフィード (Atom)",
        feed_azure="Azure に関わるリリースのフィード (Atom)",
        chart_title="月ごとのリリース数",
        chart_description="{first} から {last} までの棒グラフ。合計 {count} 件。"
        "最も多い月は {busiest} の {most} 件。同じ数値が下の表にあります。",
        chart_caption="インデックスに載った月ごとのリリース数 ({first} から {last})。"
        "プレリリースを含みます。",
        chart_numbers="数値で見る",
        chart_heads=("年", "合計", "1 月から 12 月まで"),
        entry_title="openai {version}",
        plain_release="ラベルに当てはまる変更はありません。",
        separator="、",
    ),
    "en": Words(
        labels={
            Label.AZURE: "Azure",
            Label.BREAKING: "breaking",
            Label.PYTHON: "Python floor",
            Label.DEPENDENCY_ADDED: "dependency added",
            Label.DEPENDENCY_REPLACED: "dependency replaced",
            Label.DEPENDENCY_DROPPED: "dependency dropped",
            Label.DEPENDENCY_BOUNDS: "dependency bounds",
            Label.NOT_INSTALLABLE: "not installable",
        },
        unknown={
            Unknown.SDIST_ONLY: "not known (source distribution only, so there is no wheel metadata)",
            Unknown.NOT_ON_INDEX: "not known (no file on the index)",
        },
        month="{name} {year}",
        released="Released",
        in_changelog="Day in the changelog",
        python="Python",
        no_python="none declared",
        dependencies="Dependencies ({count})",
        no_dependencies="none",
        changed="Dependencies since {before}",
        added="added",
        dropped="dropped",
        bounds="bounds",
        not_on_index="The changelog has a heading for it, but the index has no file, "
        "so it cannot be installed.",
        yanked="The index marks it as withdrawn (yanked).",
        prerelease="pre-release",
        ours="our judgement",
        measured="measured",
        source="Source (read {day})",
        corrected="Corrected",
        notes="Upstream release notes",
        upstream="The release on GitHub",
        upstream_list="The list of releases on GitHub",
        upstream_changelog="The upstream changelog",
        credit="The text in the folded boxes is by the developers of openai-python, "
        "under the Apache License 2.0, taken from {source}. Summaries and labels are ours.",
        from_changelog="CHANGELOG.md in the newest source distribution",
        from_github="GitHub's releases API",
        notes_missing="The upstream release notes cannot be shown",
        notes_missing_all="When this site was built, neither the package index nor GitHub gave them. "
        "The link of each release leads to them. Facts and summaries are complete.",
        notes_missing_some="Not available when this site was built: {versions}. "
        "The link of each release leads to its notes.",
        headings=("Release", "Released", "Python", "Labels", "Summary"),
        caption="All {count} releases, the newest first, as of {day}.",
        filters="Filter (releases that match any of these)",
        filter_names={
            "azure": "Azure",
            "breaking": "Breaking",
            "dependencies": "Dependencies",
            "python": "Python floor",
        },
        version_filter="Version starts with",
        count="{shown} of {total} releases shown",
        reset="Show all",
        feed_all="Feed of all releases (Atom)",
        feed_azure="Feed of releases that touch Azure (Atom)",
        chart_title="Releases by month",
        chart_description="Bar chart from {first} to {last}. {count} releases in all; "
        "the busiest month is {busiest} with {most}. The table below has the same numbers.",
        chart_caption="Releases that reached the index, by month, {first} to {last}. Pre-releases count too.",
        chart_numbers="The numbers",
        chart_heads=("Year", "Total", "January to December"),
        entry_title="openai {version}",
        plain_release="No change that a label stands for.",
        separator=", ",
    ),
}
