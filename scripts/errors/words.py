"""What the catalogue's parts say to readers, in each language."""

from __future__ import annotations

from scripts.errors.model import Desk, Owner
from scripts.hooks.language import Language

OWNERS: dict[Language, dict[Owner, str]] = {
    "ja": {
        Owner.CALLER: "自分のコードか設定",
        Owner.LIBRARY: "openai ライブラリ",
        Owner.SERVICE: "Azure のサービス",
        Owner.ENVIRONMENT: "環境 (ネットワーク、パッケージ)",
    },
    "en": {
        Owner.CALLER: "your code or settings",
        Owner.LIBRARY: "the openai library",
        Owner.SERVICE: "the Azure service",
        Owner.ENVIRONMENT: "the environment (network, packages)",
    },
}
DESKS: dict[Language, dict[Desk, str]] = {
    "ja": {
        Desk.YOURSELF: "自分で直せる",
        Desk.AZURE_ADMIN: "リソースの管理者",
        Desk.NETWORK: "ネットワークの管理者",
        Desk.MICROSOFT: "Microsoft のサポート リクエスト",
        Desk.QUOTA: "クォータの申請",
        Desk.GITHUB: "openai-python の issue",
        Desk.OTHER_PACKAGE: "そのパッケージの開発元",
    },
    "en": {
        Desk.YOURSELF: "you can fix it yourself",
        Desk.AZURE_ADMIN: "whoever manages the resource",
        Desk.NETWORK: "whoever runs the network",
        Desk.MICROSOFT: "a Microsoft support request",
        Desk.QUOTA: "the quota form",
        Desk.GITHUB: "an issue at openai-python",
        Desk.OTHER_PACKAGE: "the developers of that package",
    },
}
DESK_PAGES = {
    Desk.MICROSOFT: "support/contact/#azure-support",
    Desk.QUOTA: "support/contact/#quota",
    Desk.GITHUB: "support/contact/#github-issues",
}
"""Where a desk is described, relative to a language's root."""

SAID_BY: dict[Language, dict[str, str]] = {
    "ja": {
        "library": "openai ライブラリの言葉",
        "python": "Python か、openai が使うパッケージの言葉",
        "service": "Azure の言葉",
        "gateway": "Azure の手前にあるゲートウェイの言葉",
        "installer": "pip や uv の言葉",
        "nobody": "メッセージは出ない",
    },
    "en": {
        "library": "words of the openai library",
        "python": "words of Python or of a package below openai",
        "service": "words of Azure",
        "gateway": "words of the gateway before Azure",
        "installer": "words of pip or uv",
        "nobody": "there is no message",
    },
}
BOX: dict[Language, dict[str, str]] = {
    "ja": {
        "releases": "openai {range}",
        "any": "どのリリースでも",
        "cause": "例外の原因 (__cause__)",
        "owner": "だれの問題か",
        "ask": "だれに聞くか",
        "origin": "文面の出どころ",
        "measured": "実測",
        "reproduced": "実際のリリースで再現し、文面を確かめています",
        "repeated": "模擬サーバーにこの言葉を返させ、openai の表示を確かめています",
        "read_about": "再現していません",
        "source": "公開の記録",
        "read": "{day} 閲覧",
    },
    "en": {
        "releases": "openai {range}",
        "any": "with any release",
        "cause": "the cause of the exception (__cause__)",
        "owner": "Whose problem",
        "ask": "Whom to ask",
        "origin": "Where the words are from",
        "measured": "measured",
        "reproduced": "a test reproduces them on real releases",
        "repeated": "the double says them, and a test measures what openai shows",
        "read_about": "not reproduced",
        "source": "public record",
        "read": "read on {day}",
    },
}
INDEX: dict[Language, dict[str, str]] = {
    "ja": {"message": "メッセージ (変わらない部分)", "meaning": "意味", "owner": "だれの問題か"},
    "en": {"message": "Message (its stable words)", "meaning": "What it is", "owner": "Whose problem"},
}
FINDER: dict[Language, dict[str, str]] = {
    "ja": {
        "label": "エラー メッセージかトレースバックを貼り付けてください",
        "hint": "何行でもかまいません。調べるのはこのブラウザーの中だけで、どこにも送りません。",
        "placeholder": "openai.NotFoundError: Error code: 404 - …",
        "clear": "消す",
        "found": "{count} 件見つかりました。いちばん合うものから並べています。",
        "found_one": "1 件見つかりました。",
        "none": "この文面に合うエラーは見つかりませんでした。",
        "none_next": "ライブラリと Azure のどちらの問題かを調べる",
        "because": "手がかり",
        "class": "例外",
        "status": "ステータス",
        "code": "code",
        "words": "文面",
        "masked": "人に見せるための写し",
        "masked_hint": "キー、トークン、リソース名、メール アドレスを伏せました。渡す前に読んでください。",
        "copy": "写しをコピー",
        "copied": "コピーしました",
        "copy_failed": "コピーできません。選択してコピーしてください。",
        "cut": "長いので、終わりの {kb} kB だけを載せています。",
        "failed": "検索用のデータを読み込めません。下の一覧からさがしてください。",
        "without_script": "貼り付けてさがすには JavaScript が要ります。一覧からもさがせます。",
        "all": "メッセージの一覧",
    },
    "en": {
        "label": "Paste an error message or a traceback",
        "hint": "Any number of lines. It is matched in this browser alone; nothing is sent anywhere.",
        "placeholder": "openai.NotFoundError: Error code: 404 - …",
        "clear": "Clear",
        "found": "{count} matches, the best first.",
        "found_one": "1 match.",
        "none": "No error that we know fits this text.",
        "none_next": "Find out whose problem it is",
        "because": "Because of",
        "class": "exception",
        "status": "status",
        "code": "code",
        "words": "words",
        "masked": "A copy to show to others",
        "masked_hint": "Keys, tokens, resource names and mail addresses are masked. Read it before sharing.",
        "copy": "Copy it",
        "copied": "Copied",
        "copy_failed": "This browser does not let us copy. Select the text and copy it.",
        "cut": "The text is long; these are its last {kb} kB.",
        "failed": "The data to search in cannot be loaded. Use the list of messages instead.",
        "without_script": "Pasting needs JavaScript. The list of messages works without it.",
        "all": "All messages",
    },
}
