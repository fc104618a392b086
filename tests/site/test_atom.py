"""The check of feeds finds what it should: each case breaks one rule of a good feed."""

from __future__ import annotations

import pytest

from tests.site import atom

OWN = "https://site.example/feed.xml"
ENTRY = """<entry><id>https://site.example/1/#a</id><title>A</title><updated>2026-11-25T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="https://site.example/1/#a"/>
<category term="azure"/><summary>What it is.</summary></entry>
<entry><id>https://site.example/1/#b</id><title>B</title><updated>2026-11-24T00:00:00Z</updated>
<link href="https://site.example/1/#b"/><summary>What it is.</summary></entry>"""
GOOD = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>{OWN}</id><title>Releases</title>
<updated>2026-11-25T00:00:00Z</updated><link rel="self" href="{OWN}"/>
<author><name>Notes</name></author>
{ENTRY}</feed>"""

BROKEN = {
    "own link": ('rel="self" href="https://site', 'rel="self" href="https://other'),
    "author": ("<name>Notes</name>", "<name> </name>"),
    "language": (' xml:lang="en"', ""),
    "exactly one title": ("<title>Releases</title>", "<title>Releases</title><title>Twice</title>"),
    "exactly one id": ("<id>https://site.example/1/#a</id>", ""),
    "id of two": ("#b</id>", "#a</id>"),
    "no address": ("<id>https://site.example/1/#b", "<id>b"),
    "RFC 3339": ("2026-11-24T00:00:00Z", "2026-11-24"),
    "older than an entry": ("25T00:00:00Z</updated><link rel", "20T00:00:00Z</updated><link rel"),
    "not the first": ("2026-11-24T", "2026-11-26T"),
    "0 links": ('<link href="https://site.example/1/#b"/>', ""),
    "not whole": ('<link href="https://site.example/1/#b"/>', '<link href="1/#b"/>'),
    "no summary": ("<summary>What it is.</summary></entry></feed>", "</entry></feed>"),
    "without a term": (' term="azure"', ""),
    "no entries": (ENTRY, ""),
    "the root": ('xmlns="http://www.w3.org/2005/Atom"', 'xmlns="http://purl.org/atom/ns#"'),
}


def test_a_good_feed_has_no_faults() -> None:
    assert atom.faults(GOOD, OWN) == []


@pytest.mark.parametrize(("rule", "before", "after"), [(rule, *change) for rule, change in BROKEN.items()])
def test_a_feed_that_breaks_a_rule_is_found_out(rule: str, before: str, after: str) -> None:
    assert before in GOOD
    assert any(rule in told for told in atom.faults(GOOD.replace(before, after, 1), OWN))
