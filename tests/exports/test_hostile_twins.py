"""Upstream's hostile texts, carried through the emitter and into a twin, stay text there too."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from scripts.exports import twin
from scripts.releases import emit

CASES = sorted((Path(__file__).parent.parent / "releases" / "hostile").glob("*.md"))
GENEROUS = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PAGE = "https://site.example/releases/2/"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_no_html_and_no_foreign_link_comes_of_a_note(case: Path) -> None:
    note = emit.to_html(case.read_text(encoding="utf-8", errors="surrogatepass"))
    html = f"<h2>2.1.0</h2>\n{note}\n<h2>2.0.0</h2>"
    text = twin.render(twin.Source(html, "2.x", "", PAGE, f"{PAGE}#license", "en"))
    blocks = GENEROUS.parse(text)
    tokens = [token for block in blocks for token in (block, *(block.children or []))]
    assert [token.content for token in tokens if token.type in {"html_block", "html_inline"}] == []
    targets = {str(token.attrs.get("href") or token.attrs.get("src")) for token in tokens if token.attrs}
    assert [one for one in targets if not one.startswith(PAGE) and not emit.is_upstream(one)] == []
    headings = [blocks[n + 1].content for n, token in enumerate(blocks) if token.type == "heading_open"]
    assert headings == ["2.x", "2.1.0", "2.0.0"]
