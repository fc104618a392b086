"""Tables in place of markers."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from mkdocs.exceptions import PluginError

from scripts.checks.table import CHECKS
from scripts.hooks.data_tables import on_page_markdown, with_tables


def page(text: str) -> SimpleNamespace:
    return SimpleNamespace(file=SimpleNamespace(src_uri="ja/about/page.md", content_string=text))


def test_a_marker_becomes_its_table_in_the_language_of_the_page():
    text = on_page_markdown("<!-- data:checks -->\n", page=page(""), config=None, files=None)
    assert "| 検査 |" in text
    assert all(f"[`{name}`](contribute.md#check-{name})" in text for name in CHECKS)
    assert "| Check |" in with_tables("<!-- data:checks -->", "en")


def test_text_without_a_marker_stays_as_it_is():
    assert (
        with_tables("# 題名\n\n`<!-- data:checks -->` です。\n", "ja")
        == "# 題名\n\n`<!-- data:checks -->` です。\n"
    )


def test_an_unknown_marker_is_told_with_its_line():
    text = "# 題名\n\n<!-- data:glossry -->\n"
    with pytest.raises(PluginError, match=r"docs/ja/about/page\.md:3: found the marker data:glossry"):
        on_page_markdown(text, page=page(text), config=None, files=None)
