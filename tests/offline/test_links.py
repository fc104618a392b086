from __future__ import annotations

import pytest

from scripts.offline.links import Site, to_files

SITE = Site(
    frozenset({"index.html", "en/index.html", "en/errors/index.html", "en/errors/not-found/index.html"}),
    "/notes/",
)
HERE = "en/errors/index.html"

LED = {
    '<a href="not-found/">': '<a href="not-found/index.html">',
    '<a href="not-found">': '<a href="not-found/index.html">',
    '<a href="./not-found/#cause">': '<a href="./not-found/index.html#cause">',
    '<a href="not-found/?have=1&amp;want=3#plan">': '<a href="not-found/index.html?have=1&amp;want=3#plan">',
    '<a href="..">': '<a href="../index.html">',
    '<a href="../../">': '<a href="../../index.html">',
    '<a href=".">': '<a href="./index.html">',
    '<link rel="prev" href="../">': '<link rel="prev" href="../index.html">',
    "<a class=x href=.. hreflang=en>": "<a class=x href=../index.html hreflang=en>",
    "<a class='x' href='../'>": "<a class='x' href='../index.html'>",
    '<a title="a > b" href="../">': '<a title="a > b" href="../index.html">',
    '<a href="https&#58;&#47;&#47;example.com&#47;">': '<a href="https&#58;&#47;&#47;example.com&#47;">',
    '<a href="/notes/">': '<a href="../../index.html">',
    '<a href="/notes/.">': '<a href="../../index.html">',
    '<a href="/notes/assets/a.svg">': '<a href="../../assets/a.svg">',
    '<a href="/notes/en/errors/not-found/#a">': '<a href="not-found/index.html#a">',
    '<a\n  href="not%2Dfound/">': '<a\n  href="not%2Dfound/index.html">',
}
LEFT = [
    '<a href="#cause">',
    '<a href="?show=azure">',
    '<a href="">',
    '<a href="index.md">',
    '<a href="../index.html">',
    '<a href="no-such-page/">',
    '<a href="../../../errors/">',
    '<a href="/en/errors/">',
    '<a href="//example.com/en/errors/">',
    '<a href="https://example.com/">',
    '<a href="mailto:someone@example.com">',
    '<a data-href="../">',
    '<abbr href="../">',
    '<code>&lt;a href="../"&gt;</code>',
]


@pytest.mark.parametrize("tag", LED)
def test_a_link_to_a_folder_leads_to_its_index(tag: str) -> None:
    assert to_files(tag, HERE, SITE) == LED[tag]


@pytest.mark.parametrize("tag", LEFT)
def test_all_else_is_left_alone(tag: str) -> None:
    assert to_files(tag, HERE, SITE) == tag


def test_a_second_run_changes_nothing() -> None:
    once = to_files("\n".join(LED), HERE, SITE)
    assert to_files(once, HERE, SITE) == once


def test_a_page_at_the_root_has_links_too() -> None:
    assert to_files('<a href="en/">', "index.html", SITE) == '<a href="en/index.html">'
    assert to_files('<a href=".">', "index.html", SITE) == '<a href="./index.html">'
    assert to_files('<a href="/notes/en/">', "index.html", SITE) == '<a href="en/index.html">'
