from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qs, urlsplit

from scripts.hooks import repository

HOME = "https://github.com/example/site"


def test_the_repository_is_named_without_a_slash_at_its_end() -> None:
    config: Any = SimpleNamespace(extra={"repository": f"{HOME}/"})
    assert repository.address_of(config) == HOME


def test_pages_are_edited_in_docs() -> None:
    config: Any = SimpleNamespace(extra={"repository": HOME})
    repository.on_config(config)
    assert config.edit_uri == f"{HOME}/edit/main/docs/"


def test_a_report_names_the_page_and_has_the_form_of_its_language() -> None:
    page: Any = SimpleNamespace(
        file=SimpleNamespace(src_uri="ja/client/choose.md"), canonical_url="https://a.example/client/choose/"
    )
    parts = urlsplit(repository.report_address(HOME, page, "ja"))
    filled = parse_qs(parts.query)
    assert parts.path == "/example/site/issues/new"
    assert filled["title"] == ["ページの問題: ja/client/choose"]
    assert filled["page"] == ["https://a.example/client/choose/"]
    assert filled["template"] == ["page_ja.yml"]
