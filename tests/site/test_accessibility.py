"""What axe says of ten kinds of pages: widths, schemes, forced colours, no scripts; and keys alone."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from scripts.gallery.pages import KINDS, Kind
from tests.site.articles import LANGUAGES, Article

pytestmark = pytest.mark.browser

# 640 pixels are what a window of 1280 has at 200 % zoom.
WIDTHS = {"light": (320, 390, 640, 768, 1280), "dark": (320, 390, 768, 1280)}
"""By scheme; which parts are shown depends on the width."""


_THIN_OUT = """() => document
  .querySelectorAll(".release-table tbody tr:nth-child(n + 60), .release:nth-of-type(n + 20)")
  .forEach(one => one.remove())"""


def complaints(page) -> list[str]:
    """Return what axe finds on a page, one line for each rule and element."""
    # Hundreds of releases are alike, and axe takes minutes for all of them.
    page.evaluate(_THIN_OUT)
    return [
        f"{rule['id']}: {node['html'][:160]}"
        for rule in Axe().run(page).response["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_axe_finds_nothing_at_any_width_in_any_scheme(kind: Kind, language: str, visit) -> None:
    page = visit(kind.address(language)).page
    found = {}
    for scheme, widths in WIDTHS.items():
        page.emulate_media(color_scheme=scheme)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            # The frames of tables learn of their new width in the next frame.
            page.evaluate(
                "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
            )
            if said := complaints(page):
                found[f"{scheme}, {width} pixels"] = said
    page.emulate_media(color_scheme="null")
    assert found == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_axe_finds_nothing_with_forced_colours(kind: Kind, language: str, visit) -> None:
    page = visit(kind.address(language)).page
    page.emulate_media(forced_colors="active")
    said = complaints(page)
    page.emulate_media(forced_colors="none")
    assert said == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_axe_finds_nothing_without_scripts(kind: Kind, language: str, browser, address: str) -> None:
    # Axe needs scripts itself, so the page is given without its own.
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.route(f"{address}/**", lambda route: route.fulfill(response=(got := route.fetch()), body=bare(got)))
    page.goto(f"{address}/{kind.address(language)}")
    assert page.locator("html.no-js").count() == 1
    said = complaints(page)
    page.close()
    assert said == []


def bare(got) -> str | bytes:
    """Return what a page consists of without its scripts."""
    is_page = "html" in got.headers.get("content-type", "")
    return re.sub(r"<script\b.*?</script>", "", got.text(), flags=re.DOTALL) if is_page else got.body()


def test_axe_would_tell(visit) -> None:
    page = visit("").page
    page.evaluate("document.querySelector('article').innerHTML += '<img src=\"x.png\"><button></button>'")
    assert {line.split(":")[0] for line in complaints(page)} >= {"image-alt", "button-name"}


QUERIES = {"ja": "デプロイが見つからない", "en": "deployment not found"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_alone_lead_from_the_home_page_to_an_answer_and_back(language: str, visit) -> None:
    seen = visit(Article(language, "index").path)
    page = seen.page
    page.keyboard.press("/")
    page.keyboard.type(QUERIES[language])
    page.wait_for_selector(".search-found a")
    assert page.locator(".search-said").inner_text()
    page.keyboard.press("ArrowDown")
    assert complaints(page) == []
    page.keyboard.press("Enter")
    page.wait_for_url(f"{seen.address}/{Article(language, 'errors/not-found').path}**")
    # The keys begin where the answer stands. (A browser's own key for “back” does nothing without its window.)
    for _ in range(300):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.matches('.wordmark')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(f"{seen.address}/{Article(language, 'index').path}")
    assert seen.faults == []
