"""The finder in Chromium: the right page first, by keyboard, in both languages, on a phone, hostile text."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.site.articles import HOMES, WIDTHS, Article
from tests.snippets.support.test_redact import HEX_KEY, LONG_KEY, PLACES, TOKEN
from tests.site.waiting import until

pytestmark = pytest.mark.browser

PASTED = json.loads((Path(__file__).parent / "finder" / "pasted.json").read_text(encoding="utf-8"))
INDEXES = [Article(language, "errors/index") for language in ("ja", "en")]
MESSAGE = "NotFoundError: Error code: 404 - {'error': {'code': 'DeploymentNotFound'}}"
FRAMES = "\n".join(
    f'  File "/app/.venv/lib/python3.12/site-packages/openai/_base_client.py", line {number}, in request'
    "\n    return self._request(cast_to, options, stream=stream, stream_cls=stream_cls)"
    for number in range(900, 920)
)
FORMS = {
    "whole": "{}",
    "in a traceback": f"Traceback (most recent call last):\n{FRAMES}\n{{}}\n",
    "in the middle of a log": f"INFO:httpx:starting\n{FRAMES}\n{{}}\n{FRAMES}\nINFO: bye\n",
}
FIND = """async ([root, texts]) => {
  const {prepare, find} = await import(`${root}assets/javascripts/finder/match.js`)
  const data = await (await fetch(`${root}en/errors/finder.json`)).json()
  const index = prepare(data.errors)
  return texts.map(text => find(text, index).map(({entry}) => entry.at.split("/")[1]))
}"""
MASK = """async ([root, texts]) => {
  const {masker} = await import(`${root}assets/javascripts/finder/mask.js`)
  const mask = masker((await (await fetch(`${root}en/errors/finder.json`)).json()).masks)
  return texts.map(mask)
}"""


def variants() -> list[tuple[str, str, str]]:
    """Return the name, the right page and the text of every way that each message is pasted."""
    found = []
    for one in PASTED:
        name, page, text = one["name"], one["page"], one["text"]
        found += [(f"{name} {form}", page, frame.replace("{}", text)) for form, frame in FORMS.items()]
        found.append((f"{name} cut short", page, text[: max(20, len(text) * 7 // 10)]))
    return found


def test_the_right_page_comes_first_in_95_of_100_and_is_always_among_three(visit) -> None:
    seen = visit("en/errors/")
    asked = variants()
    answers = seen.page.evaluate(FIND, [f"{seen.address}/", [text for _, _, text in asked]])
    first, missed = 0, []
    for (name, page, _), pages in zip(asked, answers, strict=True):
        different = list(dict.fromkeys(pages))
        first += different[:1] == [page]
        if page not in different[:3]:
            missed.append((name, page, different))
    assert len(asked) > 250
    assert missed == []
    assert first / len(asked) >= 0.95


def test_every_row_and_every_question_with_an_error_is_pasted() -> None:
    names = {one["name"] for one in PASTED}
    assert {f"E{number}" for number in range(1, 43)} <= names
    assert len([name for name in names if not name.startswith("E")]) >= 25


def test_the_mask_in_the_browser_masks_what_the_program_masks(visit) -> None:
    seen = visit("en/errors/")
    secrets = [HEX_KEY, LONG_KEY, TOKEN, "not-a-known-shape+/=="]
    texts = [(place.format(secret), secret) for place in PLACES.values() for secret in secrets]
    masked = seen.page.evaluate(MASK, [f"{seen.address}/", [text for text, _ in texts]])
    leaked = [text for (text, secret), after in zip(texts, masked, strict=True) if secret in after]
    assert leaked == []
    named = "https://contoso.openai.azure.com taro@contoso.co.jp /home/taro/app 日本語"
    (after,) = seen.page.evaluate(MASK, [f"{seen.address}/", [named]])
    assert after == "https://<resource>.openai.azure.com <e-mail> /home/<user>/app 日本語"


@pytest.fixture
def box(visit):
    """Open a page, and give what pastes into its finder and waits for the answer."""

    def opened(path: str):
        seen = visit(path)

        def paste(text: str) -> None:
            field = seen.page.locator(".finder textarea")
            field.fill(text)
            until(
                seen.page,
                "text => !text.trim() || document.querySelector('.finder output').textContent", arg=text
            )
            seen.page.wait_for_timeout(250)

        return seen, paste

    return opened


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("start", [*INDEXES, *HOMES], ids=str)
def test_keys_alone_paste_read_copy_and_follow(start: Article, width: int, visit) -> None:
    seen = visit(start.path)
    page = seen.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate("text => navigator.clipboard.writeText(text)", f"{MESSAGE}\napi-key: {HEX_KEY}")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the skip link
    _tab_to(page, "document.activeElement.matches('.finder textarea')")
    page.keyboard.press("Control+V")
    page.wait_for_selector(".finder-results li")
    assert page.locator(".finder output").inner_text()
    assert "404" in page.locator(".finder-reasons").first.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    violations = Axe().run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"][:120]) for each in violations] == []
    _tab_to(page, "document.activeElement.matches('.finder-copy button')")
    page.keyboard.press("Enter")
    until(page, "document.querySelector('.finder-copy [role=status]').textContent")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "DeploymentNotFound" in copied
    assert HEX_KEY not in copied
    first = "document.activeElement === document.querySelector('.finder-results li a')"
    _tab_to(page, first, key="Shift+Tab")
    page.keyboard.press("Enter")
    expected = Article(start.language, "errors/not-found").path
    page.wait_for_url(f"{seen.address}/{expected}#deployment-not-found")
    assert seen.faults == []


def _tab_to(page, condition: str, key: str = "Tab") -> None:
    for _ in range(60):
        page.keyboard.press(key)
        if page.evaluate(condition):
            return
    raise AssertionError(f"{key} does not reach what was looked for: {condition}")


HOSTILE = {
    "markup": '<img src=x onerror="window.hit = 1"><script>window.hit = 1</script> Error code: 404 {}',
    "binary": "\x00\x01\x02\x1b[31mError code: 404\x1b[0m \ufffd\uffff {}",
    "one long line": "x" * 200_000 + " {}",
    "right to left": "\u202e\u2066 Error\u200b code: 404 \u202c {}",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_searched_and_never_becomes_markup(text: str, box) -> None:
    seen, paste = box("en/errors/")
    paste(text.replace("{}", "DeploymentNotFound"))
    assert seen.page.locator(".finder-results li a").first.inner_text() == "The deployment is not found"
    assert seen.page.evaluate("window.hit") is None
    assert seen.page.locator(".finder-results :is(img, script)").count() == 0
    assert seen.faults == []


PASTE = """text => {
  const data = new DataTransfer()
  data.setData("text", text)
  const field = document.querySelector(".finder textarea")
  field.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}))
}"""


@pytest.mark.parametrize("where", ["at its start", "at its end"])
def test_a_megabyte_of_log_is_searched_whole_and_the_field_shows_its_end(where: str, visit) -> None:
    page = visit("en/errors/").page
    lines = ["INFO nothing of note happened here 1234"] * 26_000
    lines.insert(0 if where == "at its start" else len(lines), "code: DeploymentNotFound")
    page.evaluate(PASTE, "\n".join(lines))
    page.wait_for_selector(".finder-results li")
    assert page.locator(".finder-results li a").first.inner_text() == "The deployment is not found"
    assert 10_000 < len(page.locator(".finder textarea").input_value()) < 30_000
    assert "50 kB" in page.locator(".finder-copy").inner_text()
    page.locator(".finder textarea").press("End")
    page.locator(".finder textarea").press_sequentially(" x")
    page.wait_for_timeout(300)
    assert (page.locator(".finder-results li").count() > 0) == (where == "at its end")


@pytest.mark.parametrize("home", HOMES, ids=str)
def test_what_nobody_knows_is_told_and_leads_on(home: Article, box) -> None:
    seen, paste = box(f"{home.path}errors/")
    paste("The quick brown fox jumps over the lazy dog.")
    assert seen.page.locator(".finder-results li").count() == 0
    seen.page.locator(".finder-results p a").first.click()
    seen.page.wait_for_url(f"{seen.address}/{home.path}support/before-you-ask/")


def test_an_empty_box_shows_nothing(box) -> None:
    seen, paste = box("en/errors/")
    paste("Error code: 404")
    assert seen.page.locator(".finder-results li").count() > 0
    seen.page.locator(".finder button[type=reset]").click()
    until(seen.page, "!document.querySelector('.finder-results').children.length")
    paste("  \n ")
    assert seen.page.locator(".finder output").inner_text() == ""


def test_nothing_is_fetched_before_the_reader_turns_to_the_box_and_nothing_sent_after(visit) -> None:
    seen = visit("en/")
    asked: list[str] = []
    seen.page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    fetched = seen.page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert [name for name in fetched if "/finder/" in name or name.endswith("finder.json")] == []
    seen.page.locator(".finder textarea").fill("DeploymentNotFound secret-of-mine")
    seen.page.wait_for_selector(".finder-results li")
    assert asked
    assert [one for one in asked if not one.startswith("GET ") or "secret" in one] == []


def test_data_that_does_not_come_is_told_and_the_list_is_named(visit) -> None:
    seen = visit("en/errors/")
    seen.page.route(re.compile(r"finder\.json"), lambda route: route.abort())
    seen.page.locator(".finder textarea").fill("DeploymentNotFound")
    until(seen.page, "document.querySelector('.finder output').textContent")
    assert "Use the list of messages" in seen.page.locator(".finder output").inner_text()


def test_without_scripts_the_list_of_messages_takes_the_place_of_the_box(browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.goto(f"{address}/en/errors/")
    assert not page.locator(".finder textarea").is_visible()
    assert page.locator(".finder-plain a").is_visible()
    assert page.locator(".error-index tbody tr").count() >= 45
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()
