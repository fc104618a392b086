"""What the list of questions says to readers, in each language."""

from __future__ import annotations

from scripts.hooks.language import Language
from scripts.questions.model import Kind

KINDS: dict[Language, dict[Kind, str]] = {
    "ja": {
        Kind.SUPPORT: "サポートと問い合わせ",
        Kind.PINNING: "インストールとバージョン",
        Kind.UPGRADE: "古いコードの書き換え",
        Kind.REST: "REST とヘッダー",
        Kind.AUTH: "認証",
        Kind.ERRORS: "エラー メッセージ",
        Kind.RELEASE: "リリースの変更点",
        Kind.SAMPLE: "サンプル コード",
    },
    "en": {
        Kind.SUPPORT: "Support and contacts",
        Kind.PINNING: "Installing and versions",
        Kind.UPGRADE: "Rewriting old code",
        Kind.REST: "REST and headers",
        Kind.AUTH: "Authentication",
        Kind.ERRORS: "Error messages",
        Kind.RELEASE: "What releases changed",
        Kind.SAMPLE: "Sample code",
    },
}
NEXT: dict[Language, str] = {"ja": "次に", "en": "Next"}
