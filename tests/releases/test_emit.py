"""Hostile texts, carried through the emitter into the page that MkDocs' Markdown makes of a series."""

from __future__ import annotations

import re
import string
import time
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import jinja2
import markdown
import nh3
import pytest
from mkdocs.config import load_config

from scripts.hooks import releases as hook
from scripts.hooks import since
from scripts.hooks.japanese_lines import joined
from scripts.releases import emit
from scripts.releases.changelog import LONGEST_NOTE
from scripts.releases.notes import Notes
from scripts.releases.series_page import Setting
from scripts.setup import ROOT
from tests.behaviour.measured import data, question
from tests.releases.conftest import catalogue, release

CASES = sorted((Path(__file__).parent / "hostile").glob("*.md"))
TAGS = {"a", "blockquote", "code", "em", "hr", "li", "ol", "p", "pre", "strong", "ul"}
RELEASES = catalogue(release("2.0.0"), release("2.1.0"), release("2.2.0"))
MEASURED = data(question("names.b", ("1.0.0", "3.0.0", True)))


class Events(HTMLParser):
    """What a browser's parser sees: elements with their attributes, and text."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.tags, self.text, self.other, self.open = [], "", [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, tuple(attributes)))
        if tag != "hr":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        self.other.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


@cache
def site_markdown():
    config = load_config(str(ROOT / "mkdocs.yml"))
    return config["markdown_extensions"], config["mdx_configs"]


def page_with(note):
    """Return the page of a series on which the middle release has these notes."""
    notes = Notes("changelog", {"2.0.0": "* before", "2.1.0": note, "2.2.0": "* after"})
    setting = Setting("ja", notes, "https://example.org/blob/main")
    text = hook.filled("# 2.x\n\n<!-- releases:series 2 -->\n\n## End {#end}\n", RELEASES, setting, "x.md")
    extensions, configs = site_markdown()
    html = markdown.markdown(text, extensions=extensions, extension_configs=configs)
    return joined(since.linked(html, "releases/2/", "ja", MEASURED))


def note_of(page, version):
    """Return the upstream text of one release on the page."""
    after = page.split(f'id="v{version.replace(".", "-")}"')[1].split("<h3")[0]
    return after.split('<div lang="en">')[1].split("</div>")[0] if '<div lang="en">' in after else ""


def harmless(html):
    """Return the events of what the emitter wrote, once nothing in it can act."""
    seen = Events(html)
    assert {tag for tag, _ in seen.tags} <= TAGS
    assert not seen.open
    assert not seen.other
    for tag, attributes in seen.tags:
        assert [name for name, _ in attributes] == (["href"] if tag == "a" else [])
        assert all(emit.is_upstream(value) for _, value in attributes)
    return seen


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_hostile_text_reaches_the_page_as_harmless_text(case):
    hostile = case.read_bytes().decode("utf-8")
    page = page_with(hostile)
    note = note_of(page, "2.1.0")
    seen = harmless(note)
    cleaned = Events(
        nh3.clean(note, tags=TAGS, attributes={"a": {"href"}}, link_rel=None, url_schemes={"https"})
    )
    assert (cleaned.tags, cleaned.text) == (seen.tags, seen.text)
    assert note == emit.to_html(hostile)


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_the_page_around_a_hostile_text_stays_as_it_is(case):
    page = page_with(case.read_bytes().decode("utf-8"))
    note = note_of(page, "2.1.0")
    wanted = page_with("* harmless").replace(note_of(page_with("* harmless"), "2.1.0"), note)
    assert page == (wanted if note else page_with(""))
    for mark in ("{{", "{%", "--8<--", "<script", "\u0002"):
        assert mark not in page


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_template_engine_finds_nothing_to_do(case):
    written = emit.to_html(case.read_bytes().decode("utf-8"))
    assert jinja2.Environment(autoescape=False).from_string(written).render() == written


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_the_emitter_writes_one_line_without_any_mark_of_its_text(case):
    written = emit.to_html(case.read_bytes().decode("utf-8"))
    assert "\n" not in written
    outside_tags = re.sub(r'<(?:/?[a-z]+|a href="[^"<>]*")>', "", written)
    assert not set(string.punctuation) & set(re.sub(r"&#[0-9]+;", "", outside_tags))
    assert not set("\u202e\u2066\u200b\ufeff\u0000\u0002\u2028\u00ad\u3164") & set(Events(written).text)


def test_there_are_enough_hostile_texts():
    assert len(CASES) >= 35


def test_what_was_written_for_readers_still_reads_well():
    html = emit.to_html(
        "### Features\n\n* **api:** add `x -> y` ([#1](https://github.com/openai/openai-python/issues/1))\n"
        "* a -&gt; b, 日本語、émoji 🎉\n"
    )
    seen = Events(html)
    assert seen.text == "Featuresapi: add x -> y (#1)a -> b, 日本語、émoji 🎉"
    assert [tag for tag, _ in seen.tags] == ["p", "strong", "ul", "li", "strong", "code", "a", "li"]
    assert ("a", (("href", "https://github.com/openai/openai-python/issues/1"),)) in seen.tags


def test_code_keeps_its_lines_and_an_image_its_text():
    assert Events(emit.to_html("```py\na = 1\n  b\n```\n\n![alt text](x.png)")).text == "a = 1\n  balt text"


@pytest.mark.parametrize(
    "address",
    [
        "/issues/1",
        "/pull/3594",
        "/commit/c5da68ac74ad2a4bf89c1248f6403b3123e568db",
        "/compare/v3.53.0...v3.54.0",
        "/blob/main/httpx2.md#custom-clients",
        "/releases/tag/v3.54.0",
    ],
)
def test_addresses_of_the_upstream_repository_stay_links(address):
    assert emit.is_upstream(f"https://github.com/openai/openai-python{address}")


@pytest.mark.parametrize(
    "address",
    [
        "https://github.com/openai/openai-python/issues/../../../evil/repo",
        "https://github.com/openai/openai-python/blob/./main",
        "https://github.com/openai/openai-python/issues//1",
        "https://github.com/openai/openai-python/issues/1?x=1",
        "https://github.com/openai/openai-python/issues/1\n",
        "https://github.com/openai/openai-python/raw/main/x.html",
        "https://github.com/openai/openai-python",
        "https://github.com/openai/openai-python-evil/issues/1",
        "https://github.com/openai/openai-python.evil.example/issues/1",
        "https://github.com@evil.example/openai/openai-python/issues/1",
        "http://github.com/openai/openai-python/issues/1",
        "HTTPS://GITHUB.COM/openai/openai-python/issues/1",
        "//github.com/openai/openai-python/issues/1",
        "javascript:alert(1)//https://github.com/openai/openai-python/issues/1",
        "",
    ],
)
def test_any_other_address_is_not_a_link(address):
    assert not emit.is_upstream(address)
    assert "<a" not in emit.to_html(f"[x](<{address.strip()}>)") or address.endswith("\n")


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", "a <b onclick=x> c", "<!-- d -->", "<?php e ?>"]
)
def test_markup_is_shown_as_the_text_it_is(hostile):
    assert Events(emit.to_html(hostile)).text == hostile


@pytest.mark.parametrize("length", [emit.LONGEST_PARSED, LONGEST_NOTE], ids=["parsed", "longest"])
@pytest.mark.parametrize(
    "storm", ["*a", "*a_", "[a](", "![", "`", "> ", "* ", "\\", "&amp;", "<", "[^", "**a__b~~"]
)
def test_a_storm_of_marks_takes_less_than_ten_seconds(storm, length):
    start = time.process_time()
    emit.to_html((storm * length)[:length])
    assert time.process_time() - start < 10


def test_what_is_too_long_to_parse_is_shown_as_plain_text():
    assert emit.to_html("*a* <b> " * 5000).startswith("<p>&#42;a&#42; &#60;b&#62; ")


def test_text_is_escaped_and_on_one_line():
    assert emit.text("a <b>\n\u202ec") == "a &#60;b&#62; c"
