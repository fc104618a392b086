"""What the planner says to readers, in each language; the browser gets PLAN and KINDS with its data."""

from __future__ import annotations

from scripts.hooks.language import Language
from scripts.planner.model import Kind, Touch

KINDS: dict[Language, dict[Kind, str]] = {
    "ja": {
        Kind.STOPS: "止まる",
        Kind.CHANGES: "動作が変わる",
        Kind.MAY_BE_NOTICED: "気付くことがある",
    },
    "en": {
        Kind.STOPS: "stops",
        Kind.CHANGES: "behaves differently",
        Kind.MAY_BE_NOTICED: "may be noticed",
    },
}

CLIENTS: dict[Language, dict[str, str]] = {
    "ja": {
        "any": "わからない、または複数",
        "module": "モジュールの関数 (0.x)",
        "azure": "`AzureOpenAI`",
        "v1": "v1 の URL を渡した `OpenAI`",
    },
    "en": {
        "any": "Not sure, or several",
        "module": "Functions of the module (0.x)",
        "azure": "`AzureOpenAI`",
        "v1": "`OpenAI` with the v1 URL",
    },
}

GROUPS: tuple[tuple[Touch, ...], ...] = (
    (
        Touch.HTTP_CLIENT,
        Touch.PROXIES,
        Touch.PRIVATE_CA,
        Touch.GATEWAY,
        Touch.AZURE_DEPLOYMENT,
        Touch.RETRIES,
    ),
    (Touch.ERROR_TEXT, Touch.EXCEPTIONS),
    (Touch.ENTRA_ID, Touch.ENVIRONMENT),
    (Touch.STREAMING, Touch.ASYNC, Touch.TOOLS, Touch.ASSISTANTS, Touch.EMBEDDINGS, Touch.MEDIA),
    (Touch.TESTS, Touch.TYPES, Touch.CONSOLE_COMMAND, Touch.DEPENDENCIES),
)
"""What a program may touch, in the groups of the form."""

GROUP_NAMES: dict[Language, tuple[str, ...]] = {
    "ja": ("通信", "エラー", "認証", "機能", "まわり"),
    "en": ("Connection", "Errors", "Credentials", "Features", "Around it"),
}
"""The name of each group."""

TOUCHES: dict[Language, dict[Touch, str]] = {
    "ja": {
        Touch.HTTP_CLIENT: "HTTP クライアントやフックを自分で渡す",
        Touch.PROXIES: "プロキシ",
        Touch.PRIVATE_CA: "社内の CA",
        Touch.GATEWAY: "API Management などのゲートウェイ",
        Touch.AZURE_DEPLOYMENT: "クライアントに渡す `azure_deployment`",
        Touch.RETRIES: "再試行、待ち時間、タイムアウト",
        Touch.ERROR_TEXT: "例外の文面 (`str(e)`、ログのアラート)",
        Touch.EXCEPTIONS: "例外のクラス (`except …`)",
        Touch.STREAMING: "ストリーミング",
        Touch.ASYNC: "非同期",
        Touch.TOOLS: "ツール呼び出し",
        Touch.ASSISTANTS: "Assistants API",
        Touch.EMBEDDINGS: "埋め込み",
        Touch.MEDIA: "画像、音声",
        Touch.ENTRA_ID: "Entra ID",
        Touch.ENVIRONMENT: "環境変数での設定",
        Touch.TESTS: "テストのモック、計測",
        Touch.TYPES: "型検査、型の名前",
        Touch.CONSOLE_COMMAND: "`openai` コマンド",
        Touch.DEPENDENCIES: "ほかの依存パッケージとの同居",
    },
    "en": {
        Touch.HTTP_CLIENT: "An HTTP client or hooks of your own",
        Touch.PROXIES: "Proxies",
        Touch.PRIVATE_CA: "A private CA",
        Touch.GATEWAY: "API Management or another gateway",
        Touch.AZURE_DEPLOYMENT: "`azure_deployment` given to the client",
        Touch.RETRIES: "Retries, waits, timeouts",
        Touch.ERROR_TEXT: "The text of exceptions (`str(e)`, alerts on logs)",
        Touch.EXCEPTIONS: "Classes of exceptions (`except …`)",
        Touch.STREAMING: "Streaming",
        Touch.ASYNC: "Asynchronous calls",
        Touch.TOOLS: "Tool calls",
        Touch.ASSISTANTS: "The Assistants API",
        Touch.EMBEDDINGS: "Embeddings",
        Touch.MEDIA: "Images, audio",
        Touch.ENTRA_ID: "Entra ID",
        Touch.ENVIRONMENT: "Settings in environment variables",
        Touch.TESTS: "Mocks in tests, instrumentation",
        Touch.TYPES: "Type checks, names of types",
        Touch.CONSOLE_COMMAND: "The `openai` command",
        Touch.DEPENDENCIES: "Other dependencies in the same environment",
    },
}

FORM: dict[Language, dict[str, str]] = {
    "ja": {
        "have": "使っているリリース",
        "have_hint": "`2.54.0` のように入れます。`2` なら 2.x のどれかとして計画します。",
        "want": "移りたいリリース",
        "want_hint": "空なら最新です。",
        "want_empty": "最新",
        "python": "Python",
        "python_any": "わからない",
        "client": "クライアントの作り方",
        "touches": "プログラムが使うもの (当てはまるものすべて)",
        "submit": "計画する",
        "copy": "この計画の URL をコピー",
        "print": "印刷",
        "failed": "データを読み込めませんでした。下の一覧にある計画を使ってください。",
        "without_script": "この欄には JavaScript が必要です。下に、系列の組み合わせごとの計画があります。",
    },
    "en": {
        "have": "The release you have",
        "have_hint": "Such as `2.54.0`. With `2`, the plan is for any 2.x.",
        "want": "The release you want",
        "want_hint": "Leave it empty for the newest.",
        "want_empty": "newest",
        "python": "Python",
        "python_any": "Not sure",
        "client": "How you build the client",
        "touches": "What your program uses (all that applies)",
        "submit": "Plan",
        "copy": "Copy the URL of this plan",
        "print": "Print",
        "failed": "The data could not be loaded. Use a plan of the list below.",
        "without_script": "This form needs JavaScript. The list below has a plan for each pair of lines.",
    },
}

PLAN: dict[Language, dict[str, str]] = {
    "ja": {
        "title": "{have} から {want} へ",
        "up": "関係する変更は {count} 件です。そのうち、直さないとプログラムが止まるものは {stops} 件です。",
        "same": "同じリリースです。固定のしかたを下に示します。",
        "back": (
            "古いリリースに戻る計画です。元に戻る変更が {undone} 件、"
            "戻った先で関係する変更が {count} 件あります。"
            "元に戻る変更は、上げるときの向きで説明しています。"
        ),
        "needs": "{want} が宣言している Python は {requires} です。",
        "installs": "{want} は Python {python} に入ります。",
        "declared": "{want} は Python {python} に入りません。宣言している Python は {requires} です。",
        "dependencies": (
            "{want} は Python {python} に入りません。宣言は {requires} ですが、"
            "依存パッケージがもっと新しい Python を求めます。"
        ),
        "target": "{want} までで Python {python} に入る最後は {target} なので、固定にはそれを示します。",
        "no_target": "{want} までに、Python {python} に入るリリースはありません。",
        "have_blocked": "{have} も Python {python} に入りません。動かしている Python を確かめてください。",
        "module_only": "0.x にはモジュールの関数しかないので、それを使うものとして計画しました。",
        "not-on-index": (
            "{asked} は変更履歴にありますが、インデックスにファイルがなく、インストールできません。"
            "{version} として計画しました。"
        ),
        "unknown": "{asked} というリリースはありません ({day} のデータ)。{version} として計画しました。",
        "prerelease": "{asked} は正式なリリースではありません。{version} として計画しました。",
        "line": "{asked} で始まるどのリリースかわからないので、{version} より後をすべて挙げました。",
        "unreadable": "「{asked}」はバージョンとして読めません。`2.54.0` や、系列の `2` を入れてください。",
        "empty": "使っているリリースを入れてください。",
        "now": "いまの {have} で起きること",
        "steps": "関係する変更",
        "later": "Python を上げた後、{want} までの変更",
        "undone": "元に戻る変更",
        "others": "選ばなかったものを使うときだけ関係する変更 ({count} 件)",
        "nothing": "当てはまる変更はありません。",
        "pins": "{target} に固定する",
        "beside": "`{requirement}` も一緒に固定します。{why}",
        "pins_note": "Poetry と conda の行は、本サイトでは実行していません。",
        "by_python": "{want} までのうち、どの Python に何が入るか",
        "python": "Python",
        "last_there": "入る最後のリリース",
        "back_title": "戻し方",
        "comma": "、",
        "gap": "",
        "have_again": "いま使っているリリース",
        "have_last": "その系列の最後のリリース",
        "since": "{version} 以降",
        "range": "{since} から {until}",
        "for": "対象",
        "evidence": "根拠",
        "read": "{day} 閲覧",
        "measured": "実測",
        "copied": "コピーしました。",
        "copy_failed": "コピーできませんでした。アドレス バーから写してください。",
    },
    "en": {
        "title": "From {have} to {want}",
        "up": "Changes that apply: {count}. Those that stop a program left as it is: {stops}.",
        "same": "This is the same release. How to pin it stands below.",
        "back": (
            "This goes back to an older release. Changes taken back: {undone}. "
            "Changes that apply there: {count}. "
            "What is taken back is described in the direction of an upgrade."
        ),
        "needs": "{want} declares Python {requires}.",
        "installs": "{want} installs on Python {python}.",
        "declared": "{want} does not install on Python {python}: it declares {requires}.",
        "dependencies": (
            "{want} does not install on Python {python}: it declares {requires}, "
            "but a dependency needs a newer Python."
        ),
        "target": "Up to {want}, the last that installs on Python {python} is {target}; the pins are for it.",
        "no_target": "Up to {want}, no release installs on Python {python}.",
        "have_blocked": "{have} does not install on Python {python} either: see which Python you run.",
        "module_only": "0.x has the functions of the module alone, so the plan is for those.",
        "not-on-index": (
            "{asked} is in the changelog but has no file on the index and cannot be installed. "
            "The plan goes by {version}."
        ),
        "unknown": "There is no release {asked} (data of {day}). The plan goes by {version}.",
        "prerelease": "{asked} is no final release. The plan goes by {version}.",
        "line": "{asked} may be any release that begins so, so everything after {version} is listed.",
        "unreadable": (
            "“{asked}” cannot be read as a version. Write a release such as `2.54.0`, or a line such as `2`."
        ),
        "empty": "Write the release you have.",
        "now": "What happens on {have} already",
        "steps": "Changes that apply",
        "later": "Changes up to {want}, once you raise Python",
        "undone": "What is taken back",
        "others": "Changes that apply only if you use what you did not choose ({count})",
        "nothing": "No change applies.",
        "pins": "Pin {target}",
        "beside": "`{requirement}` is pinned beside it. {why}",
        "pins_note": "The lines for Poetry and conda were not run.",
        "by_python": "Up to {want}, what installs on which Python",
        "python": "Python",
        "last_there": "The last release that installs",
        "back_title": "The way back",
        "comma": ", ",
        "gap": " ",
        "have_again": "the release you have",
        "have_last": "the last release of that line",
        "since": "since {version}",
        "range": "{since} to {until}",
        "for": "For",
        "evidence": "Evidence",
        "read": "read on {day}",
        "measured": "measured",
        "copied": "Copied.",
        "copy_failed": "Copying failed. Take it from the address bar.",
    },
}
