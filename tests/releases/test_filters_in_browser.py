"""The filters of the table, in Chromium: with a script, without one, and from an address."""

from __future__ import annotations

import pytest

from scripts.hooks.assets import published
from scripts.releases import release_table
from scripts.releases.catalogue import load
from scripts.releases.fragments import filters_of
from scripts.setup import ROOT
from tests.releases.fake_index import served

pytestmark = pytest.mark.browser
ASSETS = ROOT / "docs" / "assets"


@pytest.fixture(scope="module")
def address():
    table = release_table.render(load(), "en")
    ours = published(ASSETS.parent)
    style = ours["assets/stylesheets/site.css"].text + ours["assets/stylesheets/releases.css"].text
    page = (
        '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>t</title>'
        f"<style>{style}</style><article>{table}</article><script src=/releases.js defer></script>"
    )
    script = ours["assets/javascripts/releases.js"].text.encode()

    def answer(path):
        if path == "/releases.js":
            return 200, "text/javascript", script
        return 200, "text/html; charset=utf-8", page.encode()

    with served(answer) as url:
        yield url


@pytest.fixture
def page(browser):
    opened = browser.new_page()
    faults = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    yield opened
    opened.close()
    assert faults == []


def shown(page):
    return page.locator(".release-table tbody tr:visible").count()


def filters():
    return [filters_of(entry) for entry in load().entries]


def count(*names):
    return sum(bool(set(names) & set(passed)) for passed in filters())


def test_at_first_every_release_is_shown_and_counted(page, address):
    page.goto(address)
    assert shown(page) == len(filters())
    assert page.locator("output").inner_text() == f"{len(filters())} of {len(filters())} releases shown"
    assert page.url == f"{address}/"


def test_two_filters_show_what_passes_either_and_stand_in_the_address(page, address):
    page.goto(address)
    page.get_by_label("Azure").check()
    assert shown(page) == count("azure")
    page.get_by_label("Breaking").check()
    assert shown(page) == count("azure", "breaking")
    assert page.url == f"{address}/?show=azure,breaking"


def test_an_address_brings_the_same_choice_back(page, address):
    page.goto(f"{address}/?show=python&version=2#all")
    assert page.locator(".release-table tbody tr:visible th").all_inner_texts() == ["2.49.0", "2.7.2"]
    assert page.get_by_label("Python floor").is_checked()


def test_a_version_is_found_by_its_beginning(page, address):
    page.goto(address)
    page.get_by_label("Version starts with").fill("v1.106")
    assert page.locator(".release-table tbody tr:visible th").all_inner_texts() == ["1.106.1", "1.106.0"]


def test_the_button_takes_everything_off(page, address):
    page.goto(f"{address}/?show=azure&version=1&other=kept#all")
    page.get_by_role("button", name="Show all").click()
    page.wait_for_url(f"{address}/?other=kept#all")
    assert shown(page) == len(filters())


@pytest.mark.parametrize(
    "query",
    ["?show=", "?show=<script>alert(1)</script>", "?show=constructor,__proto__", "?show=%ff", "?show=what"],
)
def test_an_address_that_makes_no_sense_shows_everything(page, address, query):
    page.goto(f"{address}/{query}")
    assert shown(page) == len(filters())


def test_a_version_that_does_not_exist_shows_none_and_says_so(page, address):
    page.goto(f"{address}/?version=" + "9" * 500)
    assert shown(page) == 0
    assert page.locator("output").inner_text().startswith("0 of ")


def test_filters_are_reached_and_changed_by_keyboard(page, address):
    page.goto(address)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert shown(page) == count("azure")


def test_without_a_script_the_table_is_whole_and_no_control_is_seen(browser, address):
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(address)
    assert shown(plain) == len(filters())
    assert not plain.locator(".release-filters").is_visible()
    context.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_width_scrolls_sideways(page, address, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_filtered_row_is_gone_on_a_phone_too(page, address):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{address}/?show=python")
    assert shown(page) == count("python")
