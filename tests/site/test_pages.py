from __future__ import annotations

import re

import pytest

from tests.site.articles import ARTICLES, HOMES, WIDTHS, Article
from tests.site.conftest import watch

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("article", ARTICLES, ids=str)
def test_a_page_opens_without_errors_foreign_requests_or_sideways_scroll(article: Article, visit) -> None:
    seen = visit(article.path)
    assert seen.page.locator("article h1").count() == 1
    for width in WIDTHS:
        seen.page.set_viewport_size({"width": width, "height": 900})
        assert _overhang(seen.page) == [], f"{width} pixels wide"
    assert seen.faults == []


def _overhang(page) -> list[str]:
    """Return how much wider than the window the page is, and what sticks out of it; nothing when all fits."""
    return page.evaluate("""() => {
        const width = document.documentElement.clientWidth
        const over = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - width
        if (over <= 0) return []
        const out = [...document.querySelectorAll("body *")]
            .filter(element => element.getBoundingClientRect().right > width + 1)
        return [`${over} px`, ...out.map(element => element.outerHTML.slice(0, 120))]
    }""")


SECTIONS = {(article.language, article.name.split("/")[0]): article for article in ARTICLES}


@pytest.mark.parametrize("article", SECTIONS.values(), ids=str)
def test_the_switcher_stays_on_the_page(article: Article, visit) -> None:
    seen = visit(article.path)
    seen.page.locator("a.language-switch").click()
    seen.page.wait_for_url(f"{seen.address}/{article.other.path}")
    assert seen.page.locator("html").get_attribute("lang") == article.other.language


@pytest.mark.parametrize("home", HOMES, ids=str)
def test_an_address_that_does_not_exist_is_answered_in_its_language(home: Article, visit) -> None:
    seen = visit(f"{home.path}no/such/page/")
    said = {"ja": "ページが見つかりません", "en": "Page not found"}
    assert seen.page.locator("html").get_attribute("lang") == home.language
    assert seen.page.locator("h1").inner_text() == said[home.language]
    assert [fault for fault in seen.faults if "/no/such/page/" not in fault and "404" not in fault] == []
    seen.page.locator("a.language-switch").click()
    seen.page.wait_for_url(f"{seen.address}/{home.other.path}")


@pytest.fixture(scope="module")
def without_scripts(browser):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    yield context
    context.close()


@pytest.mark.parametrize("article", SECTIONS.values(), ids=str)
def test_a_page_shows_its_content_without_javascript(article: Article, without_scripts, address: str) -> None:
    page = without_scripts.new_page()
    page.goto(f"{address}/{article.path}")
    assert page.locator("article h1").is_visible()
    assert page.locator("article .page-end").is_visible()
    assert page.locator("a.language-switch").is_visible()
    page.close()


@pytest.fixture(scope="module")
def dark(browser):
    context = browser.new_context(color_scheme="dark", viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.mark.parametrize("home", HOMES, ids=str)
def test_a_reader_of_the_dark_gets_a_dark_page(home: Article, dark, address: str) -> None:
    page = dark.new_page()
    seen = watch(page, address)
    seen.open(home.path)
    assert _lightness(page, "backgroundColor") < 0.2 < 0.8 < _lightness(page, "color")
    assert seen.faults == []
    page.close()


def _lightness(page, what: str) -> float:
    colour = page.evaluate(f"getComputedStyle(document.body).{what}")
    red, green, blue = (int(number) for number in re.findall(r"\d+", colour)[:3])
    return (red + green + blue) / (3 * 255)


def test_the_skip_link_is_the_first_thing_the_keyboard_reaches(visit) -> None:
    page = visit(HOMES[0].path).page
    page.keyboard.press("Tab")
    assert "skip" in (page.evaluate("document.activeElement.className") or "")


def test_a_wide_table_scrolls_within_itself_on_a_phone(visit) -> None:
    page = visit(HOMES[0].path).page
    page.set_viewport_size({"width": WIDTHS[-1], "height": 900})
    page.locator("article .page-end").evaluate(
        """end => { const table = document.createElement("table")
        table.innerHTML = "<tr>" + "<td>0123456789012345678901234567890</td>".repeat(9) + "</tr>"
        const frame = document.createElement("div"); frame.className = "table-frame"
        frame.append(table); end.before(frame) }"""
    )
    assert _overhang(page) == []


def test_what_goes_wrong_is_told_of_its_page_alone(visit) -> None:
    missing = visit("no/such/page/")
    missing.page.evaluate(
        "() => { console.error('planted'); return fetch('http://127.0.0.1:9/').catch(() => 0) }"
    )
    told = "\n".join(missing.faults)
    assert all(part in told for part in ("404 ", "planted", "http://127.0.0.1:9/"))
    assert visit(HOMES[0].path).faults == []
