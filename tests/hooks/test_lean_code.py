from __future__ import annotations

from scripts.hooks.lean_code import lean


def test_spans_without_a_colour_go_and_their_text_stays() -> None:
    names = '<span class="kn">import</span><span class="w"> </span><span class="nn">os</span>'
    code = f"<pre><span></span><code>{names}"
    assert lean(code) == '<pre tabindex="0"><code><span class="kn">import</span> os'


def test_what_has_a_colour_or_is_no_code_stays() -> None:
    html = '<span class="s2">&quot;a&quot;</span><span class="mark">n</span>'
    assert lean(html) == html
