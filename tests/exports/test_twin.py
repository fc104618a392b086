from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from scripts.exports import twin

ADDRESS = "https://site.example/en/client/retries/"


def written(html: str, title: str = "Retries", description: str = "") -> str:
    page = twin.Source(html, title, description, ADDRESS, "https://site.example/en/terms/#license", "en")
    return twin.render(page)


def body(html: str) -> str:
    return written(html).removeprefix("# Retries\n\n").split("\n\n---\n\n")[0]


CASES = {
    "the site's own title and its anchor go": ('<h1 id="x">Old<a class="headerlink">¶</a></h1><p>a</p>', "a"),
    "headings": ('<h2 id="x">Two <code>x</code></h2><h3>Three</h3>', "## Two `x`\n\n### Three"),
    "links are whole": (
        '<p><a href="../choose/#v1">x</a> <a href="#y">y</a></p>',
        f"[x](https://site.example/en/client/choose/#v1) [y]({ADDRESS}#y)",
    ),
    "pictures say what they show": (
        '<p><img src="../../i.svg" alt="A map"></p>',
        "![A map](https://site.example/en/i.svg)",
    ),
    "drawings too, and ornaments go": (
        "<p>a<svg><title>A map</title><text>x</text></svg><svg></svg></p>",
        "aA map",
    ),
    "marks stand in brackets": ('<p>True. <span class="mark ours">ours</span></p>', "True. (ours)"),
    "tooltips go": ('<p><abbr title="long">API</abbr></p>', "API"),
    "facts are kept apart": ('<p class="page-facts"><span>a</span><span>b</span></p>', "a · b"),
    "code keeps its language and its letters": (
        (
            '<div class="language-python highlight"><pre><span></span><code><span class="k">if</span> a_b:\n'
            "    print(&quot;*&quot;)\n</code></pre></div>"
        ),
        '```python\nif a_b:\n    print("*")\n```',
    ),
    "code keeps its empty lines": ("<pre><code>a\n\n\nb\n</code></pre>", "```\na\n\n\nb\n```"),
    "code with a fence in it": ("<pre><code>```\nx\n```</code></pre>", "````\n```\nx\n```\n````"),
    "a box is a quotation": (
        '<div class="admonition note"><p class="admonition-title">See <code>x</code></p><p>a</p></div>',
        "> **See `x`**\n>\n> a",
    ),
    "what is folded is there": ("<details><summary>More</summary><p>a</p></details>", "> **More**\n>\n> a"),
    "tabs follow one another": (
        (
            '<div class="tabbed-set"><input type="radio"><div class="tabbed-labels"><label>A</label>'
            '<label>B</label></div><div class="tabbed-content"><div class="tabbed-block"><p>a</p></div>'
            '<div class="tabbed-block"><p>b</p></div></div></div>'
        ),
        "**A**\n\na\n\n**B**\n\nb",
    ),
    "a table keeps its cells": (
        (
            "<table><thead><tr><th>x</th><th>y</th></tr></thead><tbody><tr><td><code>a|b</code></td>"
            "<td>c<br>d</td></tr></tbody></table>"
        ),
        "| x | y |\n| --- | --- |\n| `a\\|b` | c d |",
    ),
    "definitions in a cell": (
        (
            "<table><thead><tr><th>x</th></tr></thead><tbody><tr><td><dl><div><dt>A</dt><dd>a</dd></div>"
            "<div><dt>B</dt><dd>b</dd></div></dl></td></tr></tbody></table>"
        ),
        "| x |\n| --- |\n| A: a; B: b |",
    ),
    "definitions": ("<dl><dt>A</dt><dd>a</dd></dl>", "A\n:   a"),
    "controls go": (
        (
            "<form><p>x</p></form><p hidden>y</p><p>a<button>b</button></p><script>c</script><style>d</style>"
            '<section class="page-actions">e</section>'
        ),
        "a",
    ),
}


@pytest.mark.parametrize(("html", "markdown"), CASES.values(), ids=CASES)
def test_what_pages_are_made_of_becomes_markdown(html: str, markdown: str) -> None:
    assert body(html) == markdown


LITERAL = [
    "*no* _emphasis_ here, a snake_case word",
    "1. no list",
    "# no heading",
    "- no list",
    "> no quotation",
    "[no link](https://elsewhere.example/)",
    "<script>alert(1)</script> and <b>no bold</b>",
    r"a `tick` and a \ slash",
    "a < b",
]


@pytest.mark.parametrize("text", LITERAL)
def test_text_is_read_back_as_text(text: str) -> None:
    paragraph = body(f"<p>{text.replace('&', '&amp;').replace('<', '&lt;')}</p>")
    block = MarkdownIt("commonmark").parse(paragraph)
    assert [token.type for token in block] == ["paragraph_open", "inline", "paragraph_close"]
    assert {token.type for token in block[1].children or []} <= {"text", "text_special"}
    assert "".join(token.content for token in block[1].children or []) == text


def test_a_twin_begins_with_title_and_description_and_ends_with_address_and_terms() -> None:
    text = written("<h1>Old</h1><p>a</p>", "New", "What it is about.")
    assert text.startswith("# New\n\n> What it is about.\n\na\n\n---\n\n")
    assert f"This page: {ADDRESS}\n" in text
    assert "[CC BY 4.0](https://site.example/en/terms/#license)" in text.splitlines()[-1]
