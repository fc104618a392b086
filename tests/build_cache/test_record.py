from __future__ import annotations

import datetime
import os
import pickle

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from scripts.build_cache import record


@pytest.fixture
def config() -> MkDocsConfig:
    made = MkDocsConfig()
    made.load_dict({"site_name": "x", "docs_dir": ".", "site_url": "https://site.example/"})
    made.validate()
    return made


def files() -> Files:
    return Files([File(name, "docs", "site", use_directory_urls=True) for name in ("a.md", "b.md")])


def page(config: MkDocsConfig, among: Files) -> Page:
    return Page("A", among.src_uris["a.md"], config)


def test_a_page_becomes_what_another_was_made_to_be(config: MkDocsConfig) -> None:
    among = files()
    one = page(config, among)
    before = dict(vars(one))
    one.markdown, one.content, one.meta = "# A", "<h1>A</h1>", {"checked": datetime.date(2026, 1, 2)}
    one.toc = TableOfContents([AnchorLink("A", "a", 1)])
    one.links_to_anchors = {among.src_uris["b.md"]: {"x": "b.md#x"}}
    one.present_anchor_ids = {"a"}
    vars(one)["twin"] = "# A\n"
    later = files()
    other = page(config, later)
    assert record.give(other, record.made(one, before), later)
    assert (other.markdown, other.content, other.meta) == (one.markdown, one.content, one.meta)
    assert [item.id for item in other.toc] == ["a"]
    assert list(other.links_to_anchors or {}) == [later.src_uris["b.md"]]
    assert vars(other)["twin"] == "# A\n"
    assert other.file is later.src_uris["a.md"]


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"noise",
        os.urandom(50),
        pickle.dumps({"content": datetime.timedelta(1)}),
        pickle.dumps({"run": os.system}),
    ],
    ids=["nothing", "noise", "more noise", "a class no page holds", "a function"],
)
def test_bytes_that_hold_no_record_leave_a_page_as_it_was(damaged: bytes, config: MkDocsConfig) -> None:
    among = files()
    one = page(config, among)
    before = dict(vars(one))
    assert not record.give(one, damaged, among)
    assert vars(one) == before


def test_a_record_that_names_a_lost_file_is_of_no_use(config: MkDocsConfig) -> None:
    among = files()
    one = page(config, among)
    before = dict(vars(one))
    one.links_to_anchors = {among.src_uris["b.md"]: {"x": "b.md#x"}}
    made = record.made(one, before)
    among.remove(among.src_uris["b.md"])
    assert not record.give(page(config, among), made, among)
