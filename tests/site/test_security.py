"""Pages run nothing but our own scripts, and a browser holds them to it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

from scripts.hosting import content_policy, static_web_apps
from tests.site.test_build import elements
from tests.site.waiting import until

INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
FILES = {"script": "src", "link": "href"}


@pytest.fixture(scope="module")
def pages(site: Path) -> list[Path]:
    found = sorted(site.rglob("*.html"))
    assert len(found) > 100
    return found


def is_redirect(file: Path) -> bool:
    return 'http-equiv="refresh"' in file.read_text(encoding="utf-8")


def policy(file: Path) -> str:
    return next(
        (
            attributes["content"]
            for tag, attributes in elements(file)
            if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
        ),
        "",
    )


def test_every_page_states_its_policy_and_has_no_script_beside_it(pages) -> None:
    wrong = []
    for file in pages:
        scripts = INLINE.findall(file.read_text(encoding="utf-8"))
        if not is_redirect(file) and policy(file) != content_policy.of_page(scripts):
            wrong.append(str(file))
    assert wrong == []


def test_no_page_has_handlers_or_styles_in_its_elements(pages) -> None:
    found = [
        f"{file}: <{tag} {name}>"
        for file in pages
        for tag, attributes in elements(file)
        for name in (*attributes, *(["style element"] if tag == "style" else []))
        if name.startswith(("on", "style"))
    ]
    assert found == []


def test_each_script_and_style_of_a_page_is_named_by_its_content(pages, site: Path) -> None:
    seen = set()
    for file in pages:
        for tag, attributes in elements(file):
            address = attributes.get(FILES.get(tag, ""), "")
            if not address.endswith((".js", ".css")):
                continue
            there = urljoin("/" + file.relative_to(site).as_posix(), address)
            content = (site / there.lstrip("/")).read_bytes()
            expected = base64.b64encode(hashlib.sha256(content).digest()).decode()
            assert attributes["integrity"] == f"sha256-{expected}", f"{file}: {address}"
            seen.add(address.rpartition("/")[2].split(".")[0])
    assert {"site", "releases", "planner", "finder", "old-syntax", "errors", "behaviour"} <= seen


def test_the_host_sends_the_policy_of_the_pages_and_more(pages, site: Path) -> None:
    told = json.loads((site / static_web_apps.NAME).read_text(encoding="utf-8"))
    assert told["globalHeaders"]["Content-Security-Policy"].startswith(policy(site / "index.html"))


def test_an_address_that_has_moved_leads_on(site: Path) -> None:
    page = (site / "ja" / "index.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=https://openai-on-azure.example/">' in page


INTRUDERS = {
    "a script in the page": "const s = document.createElement('script'); s.textContent = 'window.hurt = 1'; "
    "document.head.append(s)",
    "a script of another origin": "const s = document.createElement('script'); "
    "s.src = location.origin.replace('127.0.0.1', 'localhost') + '/x.js'; document.head.append(s)",
    "a handler": "document.body.innerHTML = '<img src=x onerror=\"window.hurt = 1\">'",
    "a style": "document.body.setAttribute('style', 'color: red')",
    "a picture of another origin": "new Image().src = location.origin.replace('127.0.0.1', 'localhost')",
    "a request to another origin": "fetch(location.origin.replace('127.0.0.1', 'localhost')).catch(() => 0)",
    "a frame": "document.body.append(document.createElement('iframe')); document.body.lastChild.src = '/en/'",
    "a form that is sent": "document.body.innerHTML = '<form action=\"/\" method=post></form>'; "
    "document.forms[0].submit()",
    "another base": "document.head.innerHTML += '<base href=\"https://example.com/\">'",
}


@pytest.mark.browser
@pytest.mark.parametrize("intruder", INTRUDERS)
def test_what_does_not_belong_to_a_page_is_refused(intruder: str, browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(
        "addEventListener('securitypolicyviolation', event => "
        "(window.refused ||= []).push(event.effectiveDirective))"
    )
    page.goto(f"{address}/en/")
    page.evaluate(f"() => {{ {INTRUDERS[intruder]} }}")
    until(page, "window.refused?.length > 0")
    assert page.evaluate("window.hurt") is None
    context.close()
