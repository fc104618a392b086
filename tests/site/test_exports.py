"""What the built site offers to programs: JSON and schemas, feeds, calendars, llms.txt, Markdown twins."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import jsonschema_rs
import pytest
from icalendar import Calendar
from markdown_it import MarkdownIt

from scripts.exports import dates
from scripts.pages import tree
from scripts.pages.includes import FOLDERS, includes_of
from tests.site import atom
from tests.site.articles import ARTICLES, DOCS, LANGUAGES, ROOT, Article
from tests.site.test_build import PLACEHOLDERS, SITE

SCHEMA = ".schema.json"
ROOTS = {"ja": "", "en": "en/"}
MARKDOWN = MarkdownIt("commonmark").enable("table")
LINE = re.compile(r"^- \[(?P<title>.+)\]\((?P<address>[^)]+)\): (?P<description>.+)$", re.MULTILINE)
SECTIONS = re.findall(r"^  - ([A-Z][^:]+):$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
LICENSE = {"ja": "この文章は [CC BY 4.0]", "en": "This text is under [CC BY 4.0]"}
SOURCES = {"ja": "## 出典", "en": "## Sources"}


@pytest.fixture(scope="module")
def ids(site: Path) -> dict[str, set[str]]:
    """The ids of every built page, by its address below the root."""
    return {
        file.relative_to(site).as_posix().removesuffix("index.html"): set(
            re.findall(r"\sid=[\"']?([^\"'\s>]+)", file.read_text(encoding="utf-8"))
        )
        for file in site.rglob("index.html")
    }


@pytest.fixture(scope="module")
def twins(site: Path) -> dict[Article, str]:
    """The Markdown of every article."""
    return {article: (site / article.path / "index.md").read_text(encoding="utf-8") for article in ARTICLES}


def wrong(target: str, site: Path, ids: dict[str, set[str]]) -> bool:
    """Tell whether a link into the site leads nowhere."""
    parts = urlsplit(target)
    path, fragment = unquote(parts.path).lstrip("/"), unquote(parts.fragment)
    if path and not path.endswith("/"):
        return not (site / path).is_file()
    return path not in ids or bool(fragment and fragment not in ids[path])


# JSON


def published(site: Path) -> list[Path]:
    return sorted(path for path in (site / "data").glob("*.json") if not path.name.endswith(SCHEMA))


def test_all_published_json_keeps_the_schema_beside_it(site: Path) -> None:
    files = published(site)
    assert len(files) > 5
    for file in files:
        schema = json.loads(file.with_name(file.name.replace(".json", SCHEMA)).read_text(encoding="utf-8"))
        jsonschema_rs.meta.validate(schema)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema", file.name
        data = json.loads(file.read_text(encoding="utf-8"))
        found = jsonschema_rs.Draft202012Validator(schema, validate_formats=True).iter_errors(data)
        assert [f"{file.name} {error.instance_path}: {error.message}" for error in found] == []
        assert data["$schema"] == file.name.replace(".json", SCHEMA)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_about_data_names_every_published_file_and_no_other(language: str, site: Path) -> None:
    text = (DOCS / language / "about" / "data.md").read_text(encoding="utf-8")
    table = [line for line in text.splitlines() if line.startswith("| ")]
    named = {name for line in table for name in re.findall(r"`(/[^`]+)`", line.split(" | ")[0])}
    made = {f"/{path.relative_to(site).as_posix()}" for path in published(site)}
    assert made <= named
    assert [name for name in sorted(named) if not (site / name.lstrip("/")).is_file()] == []


# feeds


@pytest.mark.parametrize("name", ["feed.xml", "azure.xml"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_feed_is_valid_and_leads_to_sections_of_the_site(language: str, name: str, site: Path, ids) -> None:
    path = f"{ROOTS[language]}releases/{name}"
    text = (site / path).read_text(encoding="utf-8")
    assert atom.faults(text, SITE + path) == []
    feed = ElementTree.fromstring(text.encode())
    assert feed.get(atom.LANGUAGE) == language
    for entry in feed.findall(f"{atom.ATOM}entry"):
        (page,) = atom.links(entry, "alternate")
        assert page == entry.findtext(f"{atom.ATOM}id")
        assert page.startswith(SITE + ROOTS[language])
        assert not wrong(page, site, ids), page


# calendars


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_calendar_has_every_dated_fact_and_leads_to_the_site(language: str, site: Path, ids) -> None:
    content = (site / ROOTS[language] / "calendar.ics").read_bytes()
    assert content.endswith(b"END:VCALENDAR\r\n")
    events = list(Calendar.from_ical(content).walk("VEVENT"))
    facts = dates.load().dates
    assert [str(event["summary"]) for event in events] == [getattr(fact.title, language) for fact in facts]
    descriptions = "\n".join(str(event["description"]) for event in events)
    more = re.findall(rf"{re.escape(SITE)}\S*", descriptions)
    assert len(more) == sum(fact.place is not None for fact in facts)
    assert [target for target in more if wrong(target, site, ids)] == []


# llms.txt


@pytest.mark.parametrize("language", LANGUAGES)
def test_llms_txt_lists_the_markdown_of_every_page_once(language: str, site: Path) -> None:
    text = (site / ROOTS[language] / "llms.txt").read_text(encoding="utf-8")
    assert re.match(r"# \S.*\n\n> \S.*\n\n\S", text)
    listed = [match["address"] for match in LINE.finditer(text)]
    assert sorted(listed) == sorted(
        f"{SITE}{article.path}index.md" for article in ARTICLES if article.language == language
    )
    lines = [line for line in text.splitlines()[5:] if line and not line.startswith("## ")]
    assert [line for line in lines if not LINE.match(line)] == []
    sections = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert len(sections) == len(SECTIONS)
    assert language != "en" or sections == SECTIONS


# twins


def test_no_twin_holds_markers_templates_front_matter_or_html(twins) -> None:
    for article, text in twins.items():
        # One page shows authors how to write an include.
        assert article.name == "about/contribute" or not PLACEHOLDERS.search(text), article
        tokens = [
            token
            for block in MARKDOWN.parse(text)
            for token in (block, *(block.children or []))
            if token.type in {"html_block", "html_inline"}
        ]
        assert [f"{article}: {token.content}" for token in tokens] == []
        assert text.startswith("# "), article


def test_a_twin_shows_the_programs_of_its_page(twins) -> None:
    shown = 0
    for article, text in twins.items():
        path = f"docs/{article.language}/{article.name}.md"
        source = (ROOT / path).read_text(encoding="utf-8")
        page = tree.Page(path, article.language, f"{article.name}.md", source)
        # A code block may stand in a list or a quotation, so only its lines are compared.
        lines = {line.lstrip("> ").rstrip() for line in text.splitlines()}
        for include in includes_of(page):
            places = [ROOT / folder / include.file for folder in FOLDERS]
            file = next(place for place in places if place.is_file())
            if include.section is None and file.suffix != ".svg":
                shown += 1
                code = [line.lstrip("> ;").rstrip() for line in file.read_text(encoding="utf-8").splitlines()]
                assert [line for line in code if line not in lines] == [], f"{article}: {include}"
    assert shown > 50


def test_every_link_of_a_twin_is_whole_and_leads_somewhere(twins, site: Path, ids) -> None:
    broken = []
    for article, text in twins.items():
        inline = [token for block in MARKDOWN.parse(text) for token in block.children or []]
        attributes = [token.attrs for token in inline if token.type in {"link_open", "image"}]
        targets = {str(named.get("href") or named.get("src")) for named in attributes}
        broken += [f"{article}: {target}" for target in targets if not re.match("(https?|mailto):", target)]
        broken += [
            f"{article}: {target}"
            for target in targets
            if target.startswith(SITE) and wrong(target, site, ids)
        ]
    assert broken == []


def test_a_twin_ends_with_sources_and_their_days_the_address_and_the_terms(twins) -> None:
    for article, text in twins.items():
        sources = text.rpartition(f"\n{SOURCES[article.language]}\n")[2].partition("\n## ")[0]
        listed = [line for line in sources.splitlines() if re.match(r"\d+\. ", line)]
        assert listed, article
        assert [line for line in listed if not re.search(r"\d{4}-\d\d-\d\d", line)] == [], article
        end = text.rpartition("\n---\n")[2]
        assert SITE + article.path in end, article
        assert LICENSE[article.language] in end, article


# the head


def test_every_page_names_its_exports_in_its_head(site: Path) -> None:
    for article in ARTICLES:
        head = (site / article.file).read_text(encoding="utf-8").partition("</head>")[0]
        found = re.findall(r'<link rel="alternate" type="([^"]+)" title="[^"]+" href="([^"]+)">', head)
        assert [media for media, _ in found] == [
            "text/markdown",
            "application/atom+xml",
            "application/atom+xml",
            "text/calendar",
        ], article
        folder = site / article.path
        assert [target for _, target in found if not (folder / target).resolve().is_file()] == [], article
