from __future__ import annotations

from scripts.search.extract import extract

CONTENT = """<h1 id="t">A <code>title</code><a class="headerlink" href="#t">¶</a></h1>
<p data-search-exclude="true">left out <b>wholly</b></p>
<p>First <a class="mark official" href="#s">official 1</a> line.<br>Second&nbsp;line.</p>
<h2 id="one">One<a class="headerlink" href="#one">¶</a></h2>
<div class="language-python highlight"><span class="filename">a.py</span><pre><code>import os
print(<span class="s">1</span>)</code></pre></div>
<figure class="error-text"><pre><code>Error code: 404</code></pre></figure>
<form><label>asked</label><input name="a"></form><button>press</button><svg><title>icon</title></svg>
<h3>No id</h3>
<ul><li>item</li><li>other</li></ul>
<div class="behaviour" data-search-exclude="true"><table class="behaviour-table"><caption>measured</caption>
<tr><th scope="row"><code>max_retries</code></th><td>cell</td></tr></table></div>
<h2 id="two">Two</h2>
<footer class="page-end" data-search-exclude="true"><h2 id="end">End</h2></footer>"""
SAID = extract(CONTENT, "What it is & does.")


def test_a_page_has_its_title_and_what_it_is_about() -> None:
    assert (SAID.title, SAID.about) == ("A title", "What it is & does.")


def test_each_heading_with_an_id_begins_a_section() -> None:
    found = [(section.anchor, section.heading) for section in SAID.sections]
    assert found == [("", "A title"), ("one", "One"), ("two", "Two")]


def test_what_carries_no_content_stays_out() -> None:
    assert SAID.sections[0].text == "First line.\nSecond line."


def test_programs_stand_apart_and_errors_do_not() -> None:
    assert SAID.sections[1].code == "import os\nprint(1)"
    assert SAID.sections[1].text.splitlines()[0] == "Error code: 404"


def test_of_measurements_the_names_of_the_rows_are_kept() -> None:
    assert SAID.sections[1].text.splitlines()[1:] == ["No id", "item", "other", "max_retries"]


def test_an_empty_page_says_nothing() -> None:
    assert extract("", "").sections == []
