"""The box, in Chromium: paste and see marks, hostile text, speed, keyboard, and no script."""

from __future__ import annotations

import markdown
import pytest
from playwright.sync_api import Page, expect

from scripts.hooks import old_syntax as hook
from scripts.hooks.assets import published
from scripts.old_syntax import table
from scripts.old_syntax.store import load
from scripts.old_syntax.words import WORDS
from scripts.setup import ROOT
from tests.releases.fake_index import served

pytestmark = pytest.mark.browser
DATA = load()
PUBLISHED = published(ROOT / "docs")
PAGES = {"ja": "upgrade/old-code/", "en": "en/upgrade/old-code/"}
OLD = """import openai
openai.api_base = "https://example.openai.azure.com"

answer = openai.ChatCompletion.create(engine="my-chat", messages=[])
print(answer["choices"][0]["message"]["content"])
"""
FOUND = ["openai.api_base", "openai.ChatCompletion.create", "engine="]
FOUND.append('answer["choices"][0]["message"]["content"]')
HOSTILE = [
    "<img src=x onerror=\"document.title='taken'\"> openai.api_base",
    "</script><script>document.title='taken'</script> engine=1",
    "</textarea><b>engine=</b>",
    "&lt;b&gt; openai.api_base &#60;",
    "{count} $& $1 openai.proxy `code`",
    "\u202eopenai.api_base\u202c \u2066engine=\u2069",
    "\0\x01 engine= \ufffd \U0001f600",
]


def page_of(language: str) -> str:
    rows = markdown.markdown(table.render(DATA, language), extensions=["tables", "md_in_html"])
    article = hook.with_box(f"<h1>t</h1>\n{hook.BOX}\n{rows}", DATA, language, PAGES[language])
    style = PUBLISHED["assets/stylesheets/site.css"].text
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>t</title>'
        '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">'
        f"<style>{style}</style>"
        f"<body><article>{article}</article></body></html>"
    )


@pytest.fixture(scope="module")
def address():
    pages = {f"/{path}": page_of(language).encode() for language, path in PAGES.items()}
    kinds = {".js": "text/javascript", ".css": "text/css"}

    def answer(path: str) -> tuple[int, str, bytes]:
        if path in pages:
            return 200, "text/html; charset=utf-8", pages[path]
        file = ROOT / "docs" / path.lstrip("/")
        if path.lstrip("/") in PUBLISHED:
            return 200, kinds[file.suffix], PUBLISHED[path.lstrip("/")].text.encode()
        if file.suffix in kinds and file.is_file():
            return 200, kinds[file.suffix], file.read_bytes()
        return 404, "text/plain", b""

    with served(answer) as url:
        yield url


@pytest.fixture
def page(browser, address):
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    faults, asked = [], []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda message: message.type == "error" and faults.append(message.text))
    # What a test imports to time it is no request of the page.
    opened.on("request", lambda request: request.url.endswith("match.js") or asked.append(request.url))
    opened.goto(f"{address}/{PAGES['en']}")
    opened.locator(".old-syntax:not([hidden])").wait_for()
    asked.clear()
    yield opened
    opened.close()
    assert (faults, asked) == ([], []), "something failed, or something was asked for after the start"


def paste(page: Page, text: str) -> None:
    """Put a text into the empty box as a paste does, and wait until it was looked at."""
    page.get_by_label("Code to look at").fill(text)
    page.locator(".old-syntax-copy:not([hidden])").wait_for()


def said(page: Page) -> str:
    return page.get_by_role("status").inner_text()


def marked(page: Page) -> list[str]:
    return page.locator(".old-syntax-lines mark").all_text_contents()


def test_what_is_pasted_gets_marks_and_a_list(page) -> None:
    paste(page, OLD)
    assert said(page) == "4 outdated constructions."
    assert marked(page) == FOUND
    items = page.get_by_role("list", name="Outdated constructions found").get_by_role("listitem")
    assert items.locator("code:first-of-type").first.inner_text() == FOUND[0]
    first = items.nth(0)
    assert first.inner_text().startswith("Line 2 openai.api_base since 1.0.0 (removed, no error)\n")
    assert first.get_by_role("link", name="since 1.0.0").get_attribute("href") == "../../releases/1/#v1-0-0"
    more = first.get_by_role("link", name="Map settings and names")
    assert more.get_attribute("href") == "../0-to-1/#names"
    copied = page.locator(".old-syntax-lines > div").all_text_contents()
    assert [line.replace("\u200b", "") for line in copied] == OLD.split("\n")


def test_what_is_typed_is_counted_as_one_and_taken_away_again(page) -> None:
    page.get_by_label("Code to look at").press_sequentially("openai.proxy = 1")
    expect(page.get_by_role("status")).to_have_text("1 outdated construction.")
    page.get_by_role("button", name="Clear").click()
    assert said(page).startswith("Nothing is pasted yet.")
    assert not page.locator(".old-syntax-copy").is_visible()
    assert page.evaluate("document.activeElement.id") == "old-syntax-code"


def test_without_a_match_it_says_what_that_means(page) -> None:
    assert said(page).startswith("Nothing is pasted yet.")
    paste(page, "client.chat.completions.create(model=name)")
    assert said(page).startswith("No outdated construction of the table was found. That does not prove")
    assert page.locator(".old-syntax-hits li").count() == 0


def test_the_line_of_a_hit_leads_to_its_mark(page) -> None:
    paste(page, "\n" * 300 + "openai.api_base")
    page.get_by_role("link", name="Line 301").click()
    expect(page.locator("#old-syntax-mark-0")).to_be_in_viewport()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(page, text) -> None:
    paste(page, text)
    assert page.locator(".old-syntax-hits li").count() >= 1
    assert page.title() == "t"
    allowed = "div, mark, br"
    assert page.locator(f".old-syntax-lines *:not({allowed})").count() == 0
    assert page.locator(".old-syntax-hits *:not(li, div, a, code)").count() == 0
    shown = "".join(page.locator(".old-syntax-lines").all_text_contents())
    for direction in "\u202e\u202c\u2066\u2069":
        text = text.replace(direction, "\ufffd")
    assert shown == text.replace("\0", "\ufffd") or shown == text


def test_two_hits_that_overlap_are_both_shown(page) -> None:
    text = 'print(chunk["choices"][0].delta.get("content"))'
    paste(page, text)
    assert marked(page) == ['chunk["choices"][0].delta.get', '("content")']
    items = page.locator(".old-syntax-hits li code:first-of-type").all_inner_texts()
    assert 'delta.get("content")' in items
    assert page.locator(".old-syntax-lines").text_content() == text


MEDIAN = """async ([text, times]) => {
  const { find } = await import("/assets/javascripts/old-syntax/match.js")
  const { patterns } = JSON.parse(document.querySelector('.old-syntax [type="application/json"]').textContent)
  const took = []
  for (let time = 0; time < times; time++) {
    const start = performance.now()
    find(text, patterns)
    took.push(performance.now() - start)
  }
  return took.sort((a, b) => a - b)[times >> 1]
}"""


def test_10_kilobytes_take_less_than_a_tenth_of_a_second(page) -> None:
    text = (OLD * 100)[:10_000]
    assert page.evaluate(MEDIAN, [text, 9]) < 100


@pytest.mark.parametrize("piece", [OLD, "x", "OpenAI(", "httpx.Client(\n"])
def test_a_megabyte_does_not_hang(page, piece) -> None:
    text = (piece * (1_000_000 // len(piece) + 1))[:1_000_000]
    page.evaluate(
        "text => { const area = document.querySelector('textarea'); area.value = text; "
        "area.dispatchEvent(new Event('input')) }",
        text,
    )
    expect(page.get_by_role("status")).not_to_have_text(WORDS["en"].empty, timeout=20_000)
    assert page.evaluate(MEDIAN, [text, 1]) < 2_000
    assert page.locator(".old-syntax-hits li").count() <= 200


def test_it_says_what_it_left_out(page) -> None:
    paste(page, "engine=" + "x" * 3_000 + "\n" + "engine=\n" * 300 + "x" * 200_000)
    assert said(page) == (
        "301 outdated constructions. The list shows the first 200. "
        "Of lines longer than 2000 characters, only the first 2000 were read (lines: 1, 302). "
        "The code with marks shows only the beginning."
    )


def test_by_keyboard_alone(page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "old-syntax-code"
    page.keyboard.type("openai.proxy")
    expect(page.get_by_role("status")).to_have_text("1 outdated construction.")
    reached = []
    for _ in range(5):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent"))
    assert reached == ["Clear", "Line 1", "since 1.0.0", "Map settings and names", "openai.proxy"]
    for _ in range(4):
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert said(page).startswith("Nothing is pasted yet.")


def test_what_screen_readers_are_told(page) -> None:
    area = page.get_by_role("textbox", name="Code to look at")
    assert area.evaluate("one => document.getElementById(one.getAttribute('aria-describedby')).textContent")
    paste(page, OLD)
    assert page.get_by_role("region", name="Your code with marks").count() == 1
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))


def test_it_speaks_japanese_too(browser, address) -> None:
    page = browser.new_page()
    page.goto(f"{address}/{PAGES['ja']}")
    page.get_by_label("調べるコード").fill(OLD)
    expect(page.get_by_role("status")).to_have_text("古い書き方が 4 か所あります。")
    first = page.locator(".old-syntax-hits li").first.inner_text()
    assert first.startswith("2 行目 openai.api_base 1.0.0 以降 (削除, エラーにならない)\n")
    page.close()


@pytest.mark.parametrize("language", PAGES)
def test_without_a_script_the_table_is_whole_and_no_box_is_seen(browser, address, language) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{address}/{PAGES[language]}")
    assert plain.locator("tbody tr:visible").count() == len(DATA.entries)
    assert not plain.locator(".old-syntax").is_visible()
    told = plain.locator("noscript p")
    assert told.is_visible()
    assert told.inner_text() == WORDS[language].no_script
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_width_scrolls_sideways_and_marks_can_be_read(page, width, scheme) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    paste(page, OLD + "x" * 500 + "\nengine=" + "y" * 1_900)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    mark = page.locator(".old-syntax-lines mark").first
    colours = mark.evaluate("one => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]")
    light, dark = sorted((luminance(colour) for colour in colours), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 7


def luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
