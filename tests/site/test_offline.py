"""The offline copy in Chromium, opened from the file system."""

from __future__ import annotations

from html import unescape

import re
import zipfile
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit
from urllib.request import url2pathname

import pytest

from scripts.offline import command

pytestmark = pytest.mark.browser

ROOTS = ("", "en/")
PAGES = (
    "",
    "errors/",
    "errors/not-found/",
    "support/diagnose/",
    "client/choose/",
    "rest/chat/",
    "upgrade/planner/",
    "upgrade/plans/0-to-3/",
    "upgrade/old-code/",
    "behaviour/",
    "releases/",
    "releases/3/",
    "about/how-we-check/",
    "about/data/",
)


@pytest.fixture(scope="module")
def unpacked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that a reader gets."""
    folder = tmp_path_factory.mktemp("a folder, 空白")
    assert command.main(["--site", str(site), "--output", str(folder / "offline.zip")]) == 0
    with zipfile.ZipFile(folder / "offline.zip") as archive:
        archive.extractall(folder)
    return folder / command.NAME


@pytest.fixture
def tab(browser):
    """A tab that notes what goes wrong, and what is asked of anything but this disk."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(10_000)
    page.faults = []
    page.on("console", lambda told: told.type == "error" and page.faults.append(_told(told)))
    page.on("pageerror", lambda error: page.faults.append(f"script error: {error}"))
    page.on("request", lambda asked: _is_foreign(asked.url) and page.faults.append(f"request: {asked.url}"))
    yield page
    page.close()


def _told(message) -> str:
    return f"{message.text} {message.location['url']}"


def _is_foreign(url: str) -> bool:
    return not url.startswith(("file:", "data:", "blob:"))


def _open(tab, unpacked: Path, page: str) -> None:
    path, _, query = page.partition("?")
    tab.goto(f"{(unpacked / path / 'index.html').as_uri()}{'?' if query else ''}{query}", wait_until="load")


@pytest.mark.parametrize("page", [f"{root}{page}" for page in PAGES for root in ROOTS])
def test_a_page_opens_without_a_fault_and_each_of_its_links_leads_to_a_file(
    page: str, tab, unpacked: Path
) -> None:
    _open(tab, unpacked, page)
    assert tab.locator("article h1").count() == 1
    links = tab.evaluate("[...document.querySelectorAll('a[href]')].map(link => link.href)")
    inside = {link for link in links if link.startswith("file:")}
    assert len(inside) > 20
    assert {link: fault for link in sorted(inside) if (fault := _fault(link))} == {}
    assert tab.faults == []


def _fault(link: str) -> str:
    address, anchor = urldefrag(link)
    file = Path(url2pathname(urlsplit(address).path))
    if not file.is_file():
        return "a folder" if file.is_dir() else "no such file"
    is_there = not anchor or f'id="{unquote(anchor)}"' in file.read_text(encoding="utf-8")
    return "" if is_there else "no such anchor"


def test_no_page_at_all_links_to_a_folder(unpacked: Path) -> None:
    pages = sorted(unpacked.rglob("*.html"))
    assert len(pages) > 100
    folders = {
        f"{page.relative_to(unpacked)}: {link}"
        for page in pages
        for whole in re.findall(r'<a [^>]*?href="([^"]+)"', page.read_text(encoding="utf-8"))
        if (link := re.split("[#?]", unescape(whole))[0])
        if not urlsplit(link).scheme and not (page.parent / unquote(link)).is_file()
    }
    assert folders == set()


@pytest.mark.parametrize("root", ROOTS)
def test_the_finder_finds_and_its_answer_opens(root: str, tab, unpacked: Path) -> None:
    _open(tab, unpacked, f"{root}errors/")
    tab.locator(".finder textarea").fill("Error code: 404 DeploymentNotFound")
    tab.locator(".finder-results li a").first.click()
    tab.wait_for_url(re.compile(rf"{command.NAME}/{root}errors/not-found/index\.html#"))
    assert tab.locator("article h1").is_visible()
    assert tab.faults == []


@pytest.mark.parametrize("root", ROOTS)
def test_the_planner_plans_and_its_links_open_and_the_question_goes_to_the_other_language(
    root: str, tab, unpacked: Path
) -> None:
    _open(tab, unpacked, f"{root}upgrade/planner/?have=0.28")
    assert tab.locator(".planner-plan li").first.is_visible()
    tab.locator("#planner-have").fill("1.2.0")
    tab.locator(".planner button[type=submit]").click()
    tab.wait_for_url("**/index.html?have=1.2.0")
    tab.locator('.planner-plan a[href*="/"]:not([href*=":"])').first.focus()
    link = tab.evaluate("document.activeElement.href")
    assert _fault(link) == ""
    tab.locator("a.language-switch").click()
    other = next(other for other in ROOTS if other != root)
    tab.wait_for_url(f"**/{command.NAME}/{other}upgrade/planner/index.html?have=1.2.0")
    assert tab.locator(".planner-plan li").first.is_visible()
    assert tab.faults == []


def test_outdated_code_is_found_and_releases_are_filtered(tab, unpacked: Path) -> None:
    _open(tab, unpacked, "en/upgrade/old-code/")
    tab.locator(".old-syntax textarea").fill("openai.ChatCompletion.create()")
    tab.locator(".old-syntax-hits a").last.click()
    tab.wait_for_url(re.compile(r"/upgrade/[^/]+/index\.html#"))
    _open(tab, unpacked, "en/releases/?show=azure")
    shown = tab.locator(".release-table tbody tr:visible").count()
    assert 0 < shown < tab.locator(".release-table tbody tr").count()
    assert tab.faults == []


@pytest.mark.parametrize(("root", "words"), [("", "クォータ"), ("en/", "quota")])
def test_search_finds_and_its_answer_opens_by_keyboard(root: str, words: str, tab, unpacked: Path) -> None:
    _open(tab, unpacked, f"{root}rest/chat/")
    tab.locator(".search-open").click()
    tab.keyboard.type(words)
    tab.locator("dialog a").first.wait_for()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    tab.wait_for_url(re.compile(rf"{command.NAME}/{root}support/contact/index\.html"))
    assert tab.locator("article h1").is_visible()
    assert tab.faults == []
