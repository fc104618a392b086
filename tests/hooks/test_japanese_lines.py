from __future__ import annotations

import time

import pytest

from scripts.hooks.japanese_lines import joined

JOINED = {
    "two sentences": ("<p>一つ目です。\n二つ目です。</p>", "<p>一つ目です。二つ目です。</p>"),
    "kana and kanji": ("<p>ライブラリ\n本体</p>", "<p>ライブラリ本体</p>"),
    "a sentence that begins in Latin": ("<p>です。\nAzure は</p>", "<p>です。Azure は</p>"),
    "a sentence that begins with code": (
        "<p>です。\n<code>x</code> は</p>",
        "<p>です。<code>x</code> は</p>",
    ),
    "a sentence that begins with a link": (
        '<p>です。\n<a href="a">表</a>に</p>',
        '<p>です。<a href="a">表</a>に</p>',
    ),
    "a sentence that ends in bold": (
        "<p><strong>です。</strong>\n次</p>",
        "<p><strong>です。</strong>次</p>",
    ),
    "a badge at the end of a line": (
        '<p>です<span class="mark official">公式</span>\nそのため</p>',
        '<p>です<span class="mark official">公式</span>そのため</p>',
    ),
    "an opening bracket": ("<p>openai\n「ライブラリ」</p>", "<p>openai「ライブラリ」</p>"),
    "spaces around the break": ("<p>一つ目。  \n  二つ目。</p>", "<p>一つ目。二つ目。</p>"),
    "three lines": ("<p>一。\n二。\n三。</p>", "<p>一。二。三。</p>"),
    "a list item": ("<li>一。\n二。</li>", "<li>一。二。</li>"),
}
KEPT = {
    "English": "<p>One sentence.\nAnother one.</p>",
    "Japanese before Latin": "<p>ライブラリ\nopenai</p>",
    "Latin before Japanese": "<p>openai\nライブラリ</p>",
    "code": "<pre><code># 一つ目。\n# 二つ目。\n日本\n語</code></pre>",
    "code with spans": '<pre><span class="c">一。</span>\n<span class="c">二。</span>\n</pre>',
    "an explicit break": "<p>一。<br>\n二。</p>",
    "between blocks": "<p>一。</p>\n<p>二。</p>",
    "a table": "<table>\n<tr>\n<td>一。</td>\n<td>二。</td>\n</tr>\n</table>",
    "before a block": "<li>一。\n<ul>\n<li>二。</li>\n</ul>\n</li>",
    "a diagram": "<svg><text>一。\n二。</text></svg>",
    "a comment": "<!-- 一。\n二。 -->",
}


@pytest.mark.parametrize(("html", "expected"), JOINED.values(), ids=JOINED)
def test_a_break_between_japanese_characters_leaves_no_space(html: str, expected: str) -> None:
    assert joined(html) == expected


@pytest.mark.parametrize("html", KEPT.values(), ids=KEPT)
def test_every_other_break_stays(html: str) -> None:
    assert joined(html) == html


@pytest.mark.parametrize("html", [html for html, _ in JOINED.values()], ids=JOINED)
def test_joining_twice_changes_nothing_more(html: str) -> None:
    assert joined(joined(html)) == joined(html)


def test_a_page_of_a_thousand_releases_takes_less_than_a_second() -> None:
    html = (
        "<h2>1.0.0</h2>\n<ul>\n<li>**api:** a &lt;b&gt;\n thing</li>\n<li>日本語。\n二行目</li>\n</ul>\n"
        * 3000
    )
    start = time.process_time()
    joined(html)
    assert time.process_time() - start < 1
