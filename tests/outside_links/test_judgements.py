"""The pure parts of a verdict: redirects, error pages, what HTML holds, and which rule comes first."""

from __future__ import annotations

import time

import pytest

from scripts.outside_links import redirects
from scripts.outside_links.error_page import is_error_page
from scripts.outside_links.fragments import Found, find
from scripts.outside_links.html_page import Content, PageReader, soon
from scripts.outside_links.observation import Fault, Hop, Observation
from scripts.outside_links.verdict import MEANING, Verdict, judge

A = "https://a.dev"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/x", "/x/"),
        ("/x", "/en-us/x"),
        ("/en-us/x", "/x"),
        ("/x", "/ja/x/"),
        ("/x", "/x?view=latest"),
        ("/", "/zh-hant-tw/"),
    ],
)
def test_the_same_page_under_another_address(old, new) -> None:
    assert redirects.is_same_page(A + old, A + new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/x", "/y"),
        ("/ja-jp/x", "/en-us/x"),
        ("/x", "/go/x"),
        ("/x?a=1", "/x?a=2"),
        ("/x?a=1", "/x"),
        ("/x", "/X"),
    ],
)
def test_another_page(old, new) -> None:
    assert not redirects.is_same_page(A + old, A + new)
    assert not redirects.is_same_page(A + old, f"http://b.dev{old}")


def test_a_new_address_is_given_without_a_locale_that_the_old_one_did_not_have() -> None:
    hops = [Hop(302, f"{A}/en-us/old"), Hop(301, f"{A}/en-us/new")]
    assert redirects.successor(f"{A}/old", hops) == f"{A}/new"
    assert redirects.successor(f"{A}/ja-jp/old", [Hop(301, f"{A}/ja-jp/new")]) == f"{A}/ja-jp/new"
    assert redirects.successor(f"{A}/old", [Hop(301, f"{A}/en/new")]) == f"{A}/en/new"


@pytest.mark.parametrize("address", [A, f"{A}/", f"{A}/ja/", f"{A}/en-us", f"{A}/index.html"])
def test_a_home_page(address) -> None:
    assert redirects.is_home(address)


@pytest.mark.parametrize("address", [f"{A}/docs/", f"{A}/?q=x", f"{A}/#blade/x", f"{A}/ai/"])
def test_no_home_page(address) -> None:
    assert not redirects.is_home(address)


@pytest.mark.parametrize(
    ("hop", "expected"),
    [
        (Hop(302, f"{A}/login"), True),
        (Hop(302, "https://login.b.dev/common/oauth2?x=1"), True),
        (Hop(301, f"{A}/signin?return=x"), True),
        (Hop(301, f"{A}/guides/login"), False),
        (Hop(302, f"{A}/docs/authentication"), False),
    ],
)
def test_a_sign_in(hop, expected) -> None:
    assert redirects.asks_to_sign_in(f"{A}/x", [hop]) is expected
    assert not redirects.asks_to_sign_in(f"{A}/login", [hop])


def test_no_public_site_leads_us_into_a_private_network() -> None:
    assert redirects.leads_inside(f"{A}/x", "http://169.254.169.254/metadata")
    assert redirects.leads_inside(f"{A}/x", "http://localhost/")
    assert not redirects.leads_inside("http://127.0.0.1/x", "http://127.0.0.1/y")


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("404", ""),
        ("404 Not Found", "404 Not Found"),
        ("Error 404: Page not found", "Sorry!"),
        ("Page Not Found · GitHub Pages", "404"),
        ("Azure | Page not found.", "Azure"),
        ("404 - Page not found", "This page doesn’t exist"),
        ("", "Not Found"),
        ("ページが見つかりません｜文書", "お探しのページは見つかりませんでした。"),
    ],
)
def test_an_error_page(title, heading) -> None:
    assert is_error_page(Content(title=title, heading=heading), f"{A}/x")


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("", ""),
        ("", "404 errors in Azure OpenAI"),
        ("404 Not Found - HTTP | MDN", "404 Not Found"),
        ("python - Page not found - Stack Overflow", "Page not found"),
        ("404 Resource not found · Issue #460 · openai/openai-python · GitHub", "Search code"),
        ("404 Resource not found", "404 Resource not found"),
        ("Not found | Docs", "How to handle what you look for"),
        ("Handling “page not found” errors", "Handling errors"),
    ],
)
def test_no_error_page(title, heading) -> None:
    assert not is_error_page(Content(title=title, heading=heading), f"{A}/x")


def test_an_address_about_404_has_no_error_page() -> None:
    assert not is_error_page(Content(title="404"), f"{A}/status/404")


def read(text: str) -> Content:
    page = PageReader()
    page.read(text)
    return page.content(is_whole=True)


def test_what_html_holds() -> None:
    content = read(
        '<title>\n The  title </title><body id=b><noscript><h1>No scripts</h1></noscript><a name="n"/>'
        '<p name="p">Some &amp; text</p><h1 id="h">First <b>one</b></h1><h1>Second</h1>'
        '<script type="application/json">{"id": "<p id=s>"}</script>'
        "<!-- <p id=c> --><svg><title>x</title></svg>"
    )
    assert (content.title, content.heading, content.scripts) == ("The title", "First one", 1)
    assert content.ids == {"b", "n", "h"}
    assert content.state == len('{"id": "<p id=s>"}')
    assert content.letters == len("Some&textFirstoneSecond")


@pytest.mark.parametrize(
    ("content", "to"),
    [
        ("0; url=/x", "/x"),
        ("3;URL='/x'", "/x"),
        ("0.5, /x", "/x"),
        ("0;url=", None),
        ("5", None),
        ("30; url=/x", None),
        ("99999; url=/x", None),
    ],
)
def test_a_refresh_is_a_redirect_only_when_it_soon_leads_elsewhere(content, to) -> None:
    assert soon(content) == to


@pytest.mark.parametrize("unit", ["<a ", "<h1>", "<a x='", "<![", "&", "<script>", "</", "<!--", "<p id=x>"])
def test_no_page_keeps_the_parser_busy(unit) -> None:
    start = time.process_time()
    read(unit * (300_000 // len(unit)))
    assert time.process_time() - start < 2


def test_a_page_with_more_data_than_text_is_drawn_by_scripts() -> None:
    drawn = Content(letters=5000, scripts=3, state=90_000)
    assert find("x", drawn, A) is Found.DRAWN
    assert find("x", Content(letters=5000, scripts=3, state=900), A) is Found.MISSING


def test_a_text_directive_names_no_id() -> None:
    assert find(":~:text=hello", Content(letters=5000), A) is Found.THERE
    assert find("x:~:text=hello", Content(letters=5000), A) is Found.MISSING


def test_a_host_without_a_name_is_gone_only_while_others_answer() -> None:
    seen = Observation(A, fault=Fault.NAME_UNKNOWN)
    assert judge(seen, "", others_answer=True).verdict is Verdict.GONE
    assert judge(seen, "", others_answer=False).verdict is Verdict.UNSURE


@pytest.mark.parametrize("fault", Fault)
def test_no_fault_is_fine(fault) -> None:
    assert judge(Observation(A, fault=fault), "", others_answer=True).verdict is not Verdict.OK


@pytest.mark.parametrize("status", [100, 304, 400, 401, 403, 405, 418, 429, 451, 500, 503, 999])
def test_only_404_and_410_are_gone(status) -> None:
    assert judge(Observation(A, status=status), "", others_answer=True).verdict is Verdict.UNSURE


def test_every_verdict_says_what_it_means() -> None:
    assert list(MEANING) == list(Verdict)
