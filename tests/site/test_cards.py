from __future__ import annotations

from pathlib import Path

import pytest

from scripts.hooks.cards import FOLDER
from scripts.pages.front_matter import read
from tests.site.articles import ARTICLES, DOCS, Article
from tests.site.test_build import SITE, Elements

WANTED = {
    "og:type", "og:site_name", "og:title", "og:description", "og:url", "og:image", "og:image:type",
    "og:image:width", "og:image:height", "og:image:alt", "og:locale", "og:locale:alternate", "twitter:card",
}  # fmt: skip


@pytest.mark.parametrize("article", ARTICLES, ids=str)
def test_a_page_names_its_card_and_says_what_others_show_of_it(article: Article, site: Path) -> None:
    said = _said((site / article.file).read_text(encoding="utf-8").partition("</head>")[0])
    social = [(name, content) for name, content in said if name in WANTED]
    assert sorted(name for name, _ in social) == sorted(WANTED)
    shown = dict(social)
    assert all(shown.values())
    assert shown["og:url"] == SITE + article.path
    written = read((DOCS / article.language / f"{article.name}.md").read_text(encoding="utf-8"))
    assert shown["og:title"] == written.text("title")
    assert shown["og:description"] == written.text("description")
    assert shown["og:image"] == f"{SITE}{FOLDER}/{article.language}/{article.name}.png"
    assert (site / shown["og:image"].removeprefix(SITE)).read_bytes().startswith(b"\x89PNG")


def _said(head: str) -> list[tuple[str, str]]:
    return [
        (attributes.get("property") or attributes.get("name", ""), attributes.get("content", ""))
        for tag, attributes in Elements(head).found
        if tag == "meta"
    ]


def test_there_is_one_card_for_each_page(site: Path) -> None:
    cards = {file.relative_to(site / FOLDER).as_posix() for file in (site / FOLDER).rglob("*.png")}
    assert cards == {f"{article}.png" for article in ARTICLES}
