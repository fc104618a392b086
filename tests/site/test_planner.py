"""The planner in Chromium: fifteen journeys, keyboard, address, phone, paper, and no scripts."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from scripts.planner.pins import pins
from scripts.planner.plan import companions, plan
from tests.planner.journeys import JOURNEYS, KNOWN, NEWEST, Journey
from tests.site.articles import HOMES, LANGUAGES, WIDTHS, Article
from tests.site.conftest import Visit, watch
from tests.site.waiting import until

pytestmark = pytest.mark.browser

PAGES = {language: Article(language, "upgrade/planner").path for language in LANGUAGES}
PARTS = ("now", "steps", "later", "undone", "others")
# Every other journey is made in the other language.
SPOKEN = {name: LANGUAGES[number % 2] for number, name in enumerate(JOURNEYS)}
READ = """() => {
  const plan = document.querySelector(".planner-plan")
  const all = (within, selector, read) => [...within.querySelectorAll(selector)].map(read)
  const part = (list) => [list.dataset.part, all(list, "[data-step]", (step) => step.dataset.step)]
  return {
    said: document.querySelector(".planner-said").textContent,
    parts: Object.fromEntries(all(plan, "[data-part]", part)),
    pins: Object.fromEntries(
      all(plan, ".plan-pins dt", (tool) => [tool.textContent, tool.nextElementSibling.textContent])),
    back: all(plan, ".plan-back pre", (command) => command.textContent),
  }
}"""
CHOOSE = """(ask) => {
  const { python, client, touch } = document.querySelector(".planner-form").elements
  python.value = ask.python
  client.value = ask.client
  for (const box of touch) box.checked = ask.touches.includes(box.value)
}"""


@pytest.fixture(scope="module")
def planners(context, address: str):
    """The planner, opened once in each language."""
    opened = {language: watch(context.new_page(), address) for language in LANGUAGES}
    for language, seen in opened.items():
        seen.open(PAGES[language])
        seen.page.wait_for_selector(".planner-form:not([hidden])")
    yield opened
    for seen in opened.values():
        seen.page.close()


def ask(seen: Visit, journey: Journey) -> dict:
    """Type the releases, choose the rest, press Enter, and return what is shown."""
    have, want = (seen.page.locator(f".planner-form [name={name}]") for name in ("have", "want"))
    have.fill(journey.ask.have)
    seen.page.evaluate(CHOOSE, asdict(journey.ask))
    want.fill(journey.ask.want)
    want.press("Enter")
    return seen.page.evaluate(READ)


def is_as_planned(shown: dict, journey: Journey, language: str) -> None:
    """Assert that what is shown is the plan of the build, which tests/planner/test_plan.py looks into."""
    made = plan(journey.ask, KNOWN)
    assert journey.says[LANGUAGES.index(language)] in shown["said"]
    assert shown["parts"] == {part: list(getattr(made, part)) for part in PARTS if getattr(made, part)}
    beside = [one.requirement for one in companions(made.target, KNOWN)] if made.target else []
    assert shown["pins"] == (pins(made.target, beside) if made.target else {})
    assert [re.findall(r'"openai==([^"]+)"', command)[0] for command in shown["back"]] == list(made.back)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_a_step_leads_somewhere(language: str, site: Path) -> None:
    page = site / PAGES[language]
    steps = json.loads((page.parent / "planner.json").read_text(encoding="utf-8"))["steps"]
    targets = {where for step in steps for where in re.findall(r'href="(\.[^"]+)"', step["html"])}
    assert len(targets) > len(steps)
    wrong = [where for where in sorted(targets) if not _leads_somewhere(page, *where.split("#"))]
    assert wrong == []


def _leads_somewhere(page: Path, where: str, anchor: str) -> bool:
    file = (page / where / "index.html").resolve()
    return file.is_file() and f'id="{anchor}"' in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", JOURNEYS)
def test_a_journey_gets_its_plan(name: str, planners) -> None:
    seen = planners[SPOKEN[name]]
    shown = ask(seen, JOURNEYS[name])
    is_as_planned(shown, JOURNEYS[name], SPOKEN[name])
    if JOURNEYS[name].target:
        assert seen.page.url == f"{seen.address}/{PAGES[SPOKEN[name]]}?{JOURNEYS[name].query}"
    assert seen.faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_holds_the_plan_goes_to_the_other_language_and_back_in_time(language: str, visit) -> None:
    journey = JOURNEYS["2.33.0 behind a gateway"]
    seen = visit(f"{PAGES[language]}?{journey.query}")
    page = seen.page
    page.wait_for_selector(".planner-plan h2")
    is_as_planned(page.evaluate(READ), journey, language)
    page.locator("[name=python]").select_option("3.9")
    page.locator("[type=submit]").click()
    assert "python=3.9" in page.url
    ask(seen, JOURNEYS["stay on 1.55.2"])
    page.go_back()
    until(page, "document.querySelector('[name=have]').value === '2.33.0'")
    assert "2.48.0" in page.evaluate(READ)["pins"]["pip"]
    other = LANGUAGES[1 - LANGUAGES.index(language)]
    page.locator("a.language-switch").click()
    page.wait_for_url(f"{seen.address}/{PAGES[other]}?{journey.query.replace('3.10', '3.9')}")
    page.wait_for_selector(".planner-plan h2")
    assert seen.faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_by_keyboard_alone_and_nothing_for_axe_to_say(language: str, visit) -> None:
    seen = visit(PAGES[language])
    page = seen.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.wait_for_selector(".planner-form:not([hidden])")
    page.locator("[name=have]").focus()
    page.keyboard.type("1.55.2")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("3.12")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_selector(".planner-plan h2")
    assert page.locator("[role=status].planner-said").inner_text()
    assert page.url.endswith("?have=1.55.2&python=3.12&touch=http-client")
    page.locator("summary").first.press("Enter")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        violations = Axe().run(page).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"][:120]) for each in violations] == []
    page.locator("[data-do=copy]").press("Enter")
    until(page, "document.querySelector('.planner-share [role=status]').textContent")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert seen.faults == []


def test_on_paper_there_is_a_plan_and_no_form(planners) -> None:
    page = planners["en"].page
    ask(planners["en"], JOURNEYS["stay on 1.55.2"])
    page.emulate_media(media="print")
    assert not page.locator(".planner-form").is_visible()
    assert not page.locator(".planner-share").is_visible()
    assert page.locator(".plan-pins").is_visible()
    page.emulate_media(media="screen")


def test_what_an_address_brings_never_becomes_markup(visit) -> None:
    hostile = '<img src=x onerror="window.hit=1">'
    query = f"have={hostile}&want=%00%E2%80%AE3&python=9&client=x&touch=y&touch=proxies"
    seen = visit(f"{PAGES['en']}?{query}")
    until(seen.page, "document.querySelector('.planner-said').textContent")
    assert "cannot be read as a version" in seen.page.locator(".planner-said").inner_text()
    assert seen.page.locator(".planner img").count() == 0
    assert seen.page.evaluate("window.hit") is None
    assert seen.page.locator("[name=touch]:checked").count() == 1
    assert seen.faults == []


def test_data_that_do_not_come_are_told(visit) -> None:
    seen = visit("en/upgrade/")
    seen.page.route("**/upgrade/planner.json", lambda route: route.abort())
    seen.open(PAGES["en"])
    assert "could not be loaded" in seen.page.locator(".planner-plain").inner_text()
    assert not seen.page.locator(".planner-form").is_visible()


@pytest.mark.parametrize("home", HOMES, ids=str)
def test_without_scripts_there_is_a_page_for_each_pair(home: Article, browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.goto(f"{address}/{PAGES[home.language]}")
    assert not page.locator(".planner-form").is_visible()
    assert page.locator(".planner-plain").is_visible()
    page.locator('a[href$="plans/0-to-3/"]').last.click()
    assert page.locator(".plan-steps > li").count() >= 30
    assert f'"openai=={NEWEST}"' in page.locator(".plan-pins dd").first.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()
