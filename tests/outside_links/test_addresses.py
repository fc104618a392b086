"""Which addresses are checked, and where each of them stands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.outside_links.addresses import LINK_KEYS, Link, Place, collect, in_data, is_example
from scripts.pages import tree
from scripts.setup import ROOT

HEAD = "---\ntitle: T\nsources:\n  - url: https://a.dev/source\n    what: W\n  - measured: tests/x.py\n---\n"
NOT_FOLLOWED = {"prints", "printed_before", "address", "prefix"}
"""Keys of docs/data that hold an address and are no link: what a program prints, and our own exceptions."""


def project(root: Path, *, ja: str = "", en: str = "", data: str = "{}") -> tree.Tree:
    for path, text in {"ja/page.md": HEAD + ja, "en/page.md": HEAD + en, "data/x.json": data}.items():
        (root / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / path).write_text(text, encoding="utf-8")
    return tree.load(root)


def addresses(links: tuple[Link, ...]) -> list[str]:
    return [link.address for link in links]


def test_an_address_of_both_languages_stands_once_with_all_its_places(tmp_path) -> None:
    text = "# T\n\n[a](https://a.dev/x#y) and again <https://a.dev/x#y>.\n"
    links = collect(project(tmp_path, ja=text, en="\n" + text))
    assert links[0] == Link(
        "https://a.dev/source", (Place("docs/en/page.md", 4), Place("docs/ja/page.md", 4))
    )
    assert links[1] == Link("https://a.dev/x#y", (Place("docs/en/page.md", 11), Place("docs/ja/page.md", 10)))
    assert (links[1].page, links[1].fragment) == ("https://a.dev/x", "y")


def test_addresses_in_code_and_comments_are_no_links(tmp_path) -> None:
    ja = "`https://b.dev` <!-- https://c.dev -->\n\n```\nhttps://d.dev\n```\n"
    assert addresses(collect(project(tmp_path, ja=ja))) == ["https://a.dev/source"]


def test_a_reference_to_a_character_is_resolved_but_no_name_of_a_parameter(tmp_path) -> None:
    ja = "[a](https://b.dev/?a=1&amp;b=2&copy=3)\n"
    assert "https://b.dev/?a=1&b=2&copy=3" in addresses(collect(project(tmp_path, ja=ja)))


@pytest.mark.parametrize(
    "address",
    [
        "https://example.openai.azure.com/openai/v1/",
        "https://api.example.com/",
        "https://docs.example/",
        "http://nobody.invalid/",
        "http://127.0.0.1:8000/",
        "http://localhost:8000",
        "http://[::1]/",
        "http://10.0.0.1/",
        "http://169.254.169.254/metadata",
        "https://{resource}.dev/",
        "https://",
        "https://[",
    ],
)
def test_what_is_never_asked(address) -> None:
    assert is_example(address)


@pytest.mark.parametrize(
    "address",
    ["https://github.com/example/x", "https://examples.dev/", "https://contest.dev/", "https://8.8.8.8/"],
)
def test_what_only_looks_like_an_example(address) -> None:
    assert not is_example(address)


def test_links_of_data_have_their_line_and_other_texts_are_no_links() -> None:
    text = '{\n "url": "https://a.dev/\\u00e9",\n "prints": "https://b.dev/",\n "x": [{"source": "https://c.dev"}]\n}'
    assert list(in_data("docs/data/x.json", text)) == [
        ("https://a.dev/é", Place("docs/data/x.json", 2)),
        ("https://c.dev", Place("docs/data/x.json", 4)),
    ]


def test_a_schema_is_no_data(tmp_path) -> None:
    (tmp_path / "docs/data").mkdir(parents=True)
    (tmp_path / "docs/data/x.schema.json").write_text('{"url": "https://b.dev/"}', encoding="utf-8")
    assert addresses(collect(project(tmp_path))) == ["https://a.dev/source"]


def _keys_of_addresses(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        yield from (found for name, part in value.items() for found in _keys_of_addresses(part, name))
    elif isinstance(value, list):
        yield from (found for part in value for found in _keys_of_addresses(part, key))
    elif isinstance(value, str) and value.startswith(("https://", "http://")):
        yield key, value


def test_every_address_in_the_data_is_followed_or_known_to_be_no_link() -> None:
    paths = [path for path in (ROOT / "docs/data").glob("*.json") if ".schema." not in path.name]
    found = {pair for path in paths for pair in _keys_of_addresses(json.loads(path.read_text("utf-8")))}
    assert {key for key, _ in found} <= {*LINK_KEYS, *NOT_FOLLOWED}
    followed = {address for key, address in found if key in LINK_KEYS}
    assert len(followed) > 20
    assert followed <= set(addresses(collect(tree.load(ROOT))))


def test_every_source_of_every_page_is_followed() -> None:
    project_ = tree.load(ROOT)
    sources = {
        source["url"] for page in project_.pages for source in page.head.entries("sources") if "url" in source
    }
    assert len(sources) > 100
    assert sources <= set(addresses(collect(project_)))
