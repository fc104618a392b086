"""What stands around an article and what its scripts do: rooms, outline, colours, tabs, copies, terms."""

from __future__ import annotations

import pytest

from tests.site.articles import HOMES, Article
from tests.site.waiting import until

pytestmark = pytest.mark.browser

CHOOSE = Article("en", "client/choose")
UPGRADE = Article("en", "upgrade/2-to-3")
PHONE = {"width": 390, "height": 800}


def test_the_list_of_pages_opens_over_the_article_on_a_phone_and_closes_on_a_choice(visit) -> None:
    page = visit(CHOOSE.path).page
    assert page.locator("nav.rooms").is_visible()
    page.set_viewport_size(PHONE)
    assert not page.locator("nav.rooms").is_visible()
    page.locator(".nav-open").click()
    assert page.locator("nav.rooms [aria-current=page]").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("nav.rooms").is_visible()
    page.locator(".outline-open").click()
    page.locator("nav.outline a").nth(2).click()
    assert not page.locator("nav.outline").is_visible()
    assert "#" in page.url


def test_a_page_lists_its_own_room_and_no_other_rooms_pages(visit) -> None:
    links = visit(CHOOSE.path).page.locator("nav.rooms a").evaluate_all("all => all.map(a => a.pathname)")
    assert sum(link.startswith("/en/client/") for link in links) >= 6
    assert sum(link.startswith("/en/errors/") for link in links) == 1


def test_the_outline_marks_what_is_being_read(visit) -> None:
    page = visit(CHOOSE.path).page
    last = page.locator("nav.outline a").last
    last.click()
    until(page, "document.querySelector('nav.outline li:last-child > a').ariaCurrent === 'true'")
    assert page.locator("nav.outline a[aria-current]").count() == 1


def test_the_chosen_colours_hold_on_the_next_page_without_a_flash(visit) -> None:
    seen = visit(HOMES[0].path)
    names = []
    for _ in range(3):
        seen.page.locator("button.scheme").click()
        names.append(seen.page.locator("html").get_attribute("data-scheme"))
    assert names == ["light", "dark", None]
    seen.page.locator("button.scheme").click()
    seen.page.locator("button.scheme").click()
    seen.page.route("**/site.*.js", lambda route: route.abort())
    seen.page.goto(f"{seen.address}/{CHOOSE.path}")
    assert seen.page.locator("html").get_attribute("data-scheme") == "dark"


def shown(page) -> list[str]:
    return page.locator(".tabbed-set > input:checked").evaluate_all(
        "all => all.map(input => document.querySelector(`label[for=${input.id}]`).textContent.trim())"
    )


def test_a_choice_of_tab_holds_everywhere_and_travels_in_the_link(visit) -> None:
    seen = visit(CHOOSE.path)
    page = seen.page
    assert shown(page).count("Sync") > 1
    page.locator(".tabbed-labels label", has_text="Async").first.click()
    assert "Async" in shown(page) and "Sync" not in shown(page)
    assert "tab=Async" in page.url
    link = page.url
    page.goto(f"{seen.address}/{Article('en', 'client/entra-id').path}", wait_until="networkidle")
    assert "Async" in shown(page) and "Sync" not in shown(page)
    page.evaluate("localStorage.clear()")
    page.goto(link, wait_until="networkidle")
    assert "Async" in shown(page) and "Sync" not in shown(page)


def test_tabs_are_chosen_by_arrow_keys_alone(visit) -> None:
    page = visit(CHOOSE.path).page
    page.locator(".tabbed-set > input:checked").first.focus()
    before = shown(page)
    page.keyboard.press("ArrowRight")
    assert shown(page) != before
    outline = "getComputedStyle(document.querySelector('.tabbed-labels > :nth-child(2)')).outlineStyle"
    assert page.evaluate(outline) == "solid"


def test_a_stored_choice_that_is_no_list_is_passed_over(visit) -> None:
    seen = visit(CHOOSE.path)
    for broken in ("{", "3", '{"a": 1}', "[1, null]"):
        seen.page.evaluate("text => localStorage.setItem('tabs', text)", broken)
        seen.page.reload(wait_until="networkidle")
        assert shown(seen.page)
    assert seen.faults == []


def test_a_copy_says_where_it_comes_from_and_what_it_ran_on(visit) -> None:
    seen = visit(CHOOSE.path)
    seen.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    block = seen.page.locator(".highlight[data-ran]").first
    block.locator("button.copy").click()
    until(
        seen.page,
        "document.querySelector('.highlight[data-ran] .copied')?.textContent === 'Copied'"
    )
    first, *rest = seen.page.evaluate("navigator.clipboard.readText()").split("\n")
    ran = block.get_attribute("data-ran")
    assert first == f"# {seen.address}/{CHOOSE.path} ({ran})"
    assert "\n".join(rest) == block.locator("code").text_content()


def test_a_shell_program_keeps_its_first_line_when_copied(visit) -> None:
    seen = visit(CHOOSE.path)
    made = seen.page.evaluate(
        """async () => {
          const block = document.createElement("div")
          block.className = "language-shell highlight"
          block.dataset.ran = "ran"
          block.innerHTML = "<code>#!/bin/sh\\necho\\n</code>"
          const { withOrigin } = await import("/assets/javascripts/site/copy.js")
          return withOrigin(block)
        }"""
    )
    assert made == f"#!/bin/sh\n# {seen.address}/{CHOOSE.path} (ran)\necho\n"


def test_before_and_after_stand_side_by_side_where_there_is_room(visit) -> None:
    page = visit(UPGRADE.path).page
    blocks = page.locator('.tabbed-set[data-tabs$=":2"] .tabbed-block')
    one, other = blocks.nth(0).bounding_box(), blocks.nth(1).bounding_box()
    assert one["y"] == other["y"] and one["x"] + one["width"] <= other["x"]
    page.set_viewport_size(PHONE)
    assert [blocks.nth(0).is_visible(), blocks.nth(1).is_visible()].count(True) == 1


def test_a_term_is_explained_to_pointer_finger_and_keyboard_and_escape_takes_it_away(visit) -> None:
    page = visit(Article("en", "client/entra-id").path).page
    term, note = page.locator("article abbr").first, page.locator("#term")
    for show in (term.hover, term.click, term.focus):
        show()
        assert note.is_visible() and note.inner_text() == term.get_attribute("data-note")
        box = note.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 1280
        page.keyboard.press("Escape")
        assert not note.is_visible()
        page.mouse.move(0, 0)
        page.evaluate("document.activeElement.blur()")


def test_only_what_scrolls_sideways_is_a_stop_for_the_keyboard(visit) -> None:
    page = visit(CHOOSE.path).page
    wrong = """() => [...document.querySelectorAll("article :is(.table-frame, pre)")]
      .filter(frame => frame.checkVisibility() && (frame.scrollWidth > frame.clientWidth + 1) !== frame.hasAttribute("tabindex"))
      .map(frame => frame.outerHTML.slice(0, 100))"""
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(150)
        assert page.evaluate(wrong) == []
    assert page.locator("article [role=region]").count() > 0
