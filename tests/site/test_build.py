from __future__ import annotations

import json
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.site.articles import ARTICLES, LANGUAGES, Article

PLACEHOLDERS = re.compile(
    r"--8<--|\{\{|\{%|<!-- (?:data|releases|errors?|oldsyntax|questions|behaviour|planner):"
)
SITE = "https://openai-on-azure.example/"


class Elements(HTMLParser):
    """The start tags of a page, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, {name: value or "" for name, value in attrs}))


def elements(file: Path) -> list[tuple[str, dict[str, str]]]:
    return Elements(file.read_text(encoding="utf-8")).found


@pytest.fixture(scope="module")
def parsed(site: Path) -> dict[str, list[tuple[str, dict[str, str]]]]:
    """The start tags of every built page, by its file."""
    return {file.relative_to(site).as_posix(): elements(file) for file in sorted(site.rglob("*.html"))}


def test_the_strict_build_is_clean(built) -> None:
    assert built.exit_code == 0, built.log


def test_both_languages_hold_the_same_articles() -> None:
    names = {language: {a.name for a in ARTICLES if a.language == language} for language in LANGUAGES}
    assert names["ja"] == names["en"]


def test_every_article_is_built(site: Path) -> None:
    assert [str(article) for article in ARTICLES if not (site / article.file).is_file()] == []


def test_nothing_internal_is_published(site: Path) -> None:
    published = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    twins = {f"{article.path}index.md" for article in ARTICLES}
    assert [
        name for name in published - twins if name.endswith((".md", ".py")) or name.startswith("overrides/")
    ] == []


def test_no_placeholder_is_left_in_any_page(site: Path) -> None:
    left = [
        f"{file.relative_to(site)}: {found[0]}"
        for file in sorted(site.rglob("*.html"))
        if (found := PLACEHOLDERS.search(file.read_text(encoding="utf-8")))
    ]
    assert left == []


def test_every_style_stands_in_the_head_so_that_nothing_moves_when_it_comes(parsed) -> None:
    late = []
    for file, found in parsed.items():
        tags = [tag if attributes.get("rel") != "stylesheet" else "style" for tag, attributes in found]
        if "body" in tags and "style" in tags[tags.index("body") :]:
            late.append(file)
    assert late == []


@pytest.mark.parametrize("root", ["", "en"])
def test_nothing_is_found_without_a_title(root: str, site: Path) -> None:
    script = (site / root / "search" / "index.js").read_text(encoding="utf-8")
    pages = json.loads(script.removeprefix("window.searchIndex="))["pages"]
    assert pages
    assert [page["url"] for page in pages if not page["title"].strip()] == []


def test_every_link_and_anchor_inside_the_site_leads_somewhere(parsed) -> None:
    ids = {file: {attributes.get("id") for _, attributes in found} for file, found in parsed.items()}
    broken = []
    for file, found in parsed.items():
        # A page for missing addresses stands anywhere, so its links are absolute.
        here = urljoin(SITE, file.removesuffix("index.html"))
        for tag, attributes in found:
            target = attributes.get("href" if tag in {"a", "link"} else "src", "")
            if target and (wrong := _wrong(urljoin(here, target), ids)):
                broken.append(f"{file}: {target} ({wrong})")
    assert broken == []


def _wrong(target: str, ids: dict[str, set[str | None]]) -> str:
    parts = urlsplit(target)
    if f"{parts.scheme}://{parts.netloc}/" != SITE:
        return ""
    path = unquote(parts.path).lstrip("/")
    page = f"{path}index.html" if not path or path.endswith("/") else path
    if not page.endswith(".html"):
        return ""
    if page not in ids:
        return "no such page"
    is_there = not parts.fragment or unquote(parts.fragment) in ids[page]
    return "" if is_there else "no such anchor"


def test_every_asset_that_a_page_names_exists(site: Path, parsed) -> None:
    missing = set()
    for file, found in parsed.items():
        here = urljoin(SITE, file.removesuffix("index.html"))
        for tag, attributes in found:
            target = urljoin(here, attributes.get("href" if tag in {"a", "link"} else "src", "") or here)
            path = unquote(urlsplit(target).path).lstrip("/")
            if target.startswith(SITE) and path and not path.endswith("/") and not (site / path).is_file():
                missing.add(f"{file}: {path}")
    assert sorted(missing) == []


def test_nothing_is_loaded_from_elsewhere(parsed) -> None:
    loaded = [
        f"{file}: {attributes}"
        for file, found in parsed.items()
        for tag, attributes in found
        if tag in {"script", "img", "iframe", "source", "video", "audio", "object", "embed"}
        or (tag == "link" and attributes.get("rel") not in {"canonical", "alternate", "prev", "next"})
        if attributes.get("src", attributes.get("href", "")).startswith(("http:", "https:", "//"))
    ]
    assert loaded == []


@pytest.mark.parametrize("article", ARTICLES, ids=str)
def test_a_page_says_its_language_title_and_alternates(article: Article, site: Path, parsed) -> None:
    found = parsed[article.file]
    assert ("html", article.language) in [(tag, attributes.get("lang")) for tag, attributes in found]
    alternates = {
        attributes["hreflang"]: attributes["href"]
        for tag, attributes in found
        if tag == "link" and attributes.get("rel") == "alternate" and "hreflang" in attributes
    }
    assert alternates == {
        article.language: SITE + article.path,
        article.other.language: SITE + article.other.path,
        "x-default": SITE + Article("ja", article.name).path,
    }
    assert all((site / href.removeprefix(SITE) / "index.html").is_file() for href in alternates.values())
    assert SITE + article.path in [
        attributes.get("href") for tag, attributes in found if attributes.get("rel") == "canonical"
    ]


@pytest.mark.parametrize("article", ARTICLES, ids=str)
def test_the_switcher_of_every_page_leads_to_its_twin(article: Article, parsed) -> None:
    (switch,) = [
        attributes for _, attributes in parsed[article.file] if attributes.get("class") == "language-switch"
    ]
    assert urljoin(SITE + article.path, switch["href"]) == SITE + article.other.path
    assert switch["hreflang"] == switch["lang"] == article.other.language


@pytest.mark.parametrize("article", [a for a in ARTICLES if a.language == "ja"], ids=lambda a: a.name)
def test_both_languages_have_the_same_heading_ids(article: Article, parsed) -> None:
    assert _heading_ids(parsed[article.file]) == _heading_ids(parsed[article.other.file])


def _heading_ids(found: list[tuple[str, dict[str, str]]]) -> list[tuple[str, str]]:
    headings = {"h2", "h3", "h4"}
    return [(tag, attributes["id"]) for tag, attributes in found if tag in headings and "id" in attributes]


@pytest.mark.parametrize("article", ARTICLES, ids=str)
def test_no_id_stands_twice_on_a_page(article: Article, parsed) -> None:
    ids = [attributes["id"] for _, attributes in parsed[article.file] if "id" in attributes]
    assert sorted({id_ for id_ in ids if ids.count(id_) > 1}) == []


@pytest.mark.parametrize("article", ARTICLES, ids=str)
def test_every_page_ends_with_sources_history_and_links(article: Article, site: Path, parsed) -> None:
    ids = {attributes.get("id") for _, attributes in parsed[article.file]}
    assert {"page-sources", "page-history", "page-actions"} <= ids
    html = unescape((site / article.file).read_text(encoding="utf-8"))
    edited = f"/edit/main/docs/{article.language}/{article.name}.md"
    assert edited in html
