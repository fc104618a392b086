"""Every way to misbehave, as a case: what the site says, what is asked for, and the right verdict."""

from __future__ import annotations

import gzip
from dataclasses import dataclass

from scripts.outside_links.verdict import Verdict
from tests.outside_links.site import Handler, Visit, page, reply, says, to

LONG = 2_000_000


@dataclass(frozen=True)
class Case:
    """One way to behave."""

    pages: dict[str, Handler]
    """What the site has."""
    verdict: Verdict
    """What should be said of /start, or of `asks_for`."""
    reason: str = ""
    """What the reason should hold."""
    to: str | None = None
    """Where the page should be said to have moved, without the site."""
    asks_for: str = "/start"


def _robots_are_refused(visit: Visit) -> None:
    is_robot = "link-checker" in visit.headers["user-agent"]
    visit.send(reply(403, "No robots.") if is_robot else page())


def _only_get(answer: bytes) -> Handler:
    return lambda visit: visit.send(page() if visit.method == "GET" else answer)


def _wants_a_cookie(visit: Visit) -> None:
    is_known = "seen=1" in visit.headers.get("cookie", "")
    visit.send(page() if is_known else reply(302, location="/start", set_cookie="seen=1"))


def _endless(visit: Visit) -> None:
    visit.send(b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n<title>Endless</title>")
    while not visit.stopping.is_set():
        visit.send(b"<p>and on</p>" * 1000)


def _slow(visit: Visit) -> None:
    visit.stopping.wait(2)


def _start(**headers: str) -> bytes:
    return reply(body="", **{"content-length": "500", **headers}).replace(b"connection: close", b"x: y")


ONE = f"<p>{'Words. ' * 80}</p>"
WITH_IDS = page(
    f'<h2 id="here">a</h2><a name="old"></a><h2 id="認証">b</h2><h2 id="user-content-git">c</h2>{ONE}'
)
SCRIPTED = reply(body='<title>App</title><div id="root"></div><script src="app.js"></script>')
NOT_FOUND = page(title="Page not found | Docs", heading="Oops! We can’t find that page")
JAPANESE = page(title="ページが見つかりません - 文書", heading="お探しのページは見つかりませんでした")
SHIFT_JIS = reply(
    body="<meta charset=shift_jis><title>ページが見つかりません</title>".encode("shift_jis"),
    content_type="text/html",
)
EUC_JP = reply(
    body="<title>ページが見つかりません</title>".encode("euc_jp"), content_type="text/html; charset=EUC-JP"
)
BOMB = reply(body=gzip.compress(b"<p>" + b" " * 20_000_000), content_encoding="gzip")
PACKED = reply(body=gzip.compress(WITH_IDS.partition(b"\r\n\r\n")[2]), content_encoding="gzip")

SIMPLE: dict[str, Handler] = {"/new": says(page()), "/": says(page())}
OK, MOVED, GONE, UNSURE = Verdict.OK, Verdict.MOVED, Verdict.GONE, Verdict.UNSURE
LOOP, HOME, MISSING, ERROR = (
    Verdict.LOOP,
    Verdict.TO_HOME,
    Verdict.FRAGMENT_MISSING,
    Verdict.ERROR_PAGE,
)


def _one(handler: Handler, verdict: Verdict, reason: str = "", new: str | None = None) -> Case:
    return Case({**SIMPLE, "/start": handler}, verdict, reason, new)


def _on(answer: bytes, fragment: str, verdict: Verdict, reason: str = "") -> Case:
    return Case({"/start": says(answer)}, verdict, reason, asks_for=f"/start#{fragment}")


CASES: dict[str, Case] = {
    "a page that is there": _one(says(page()), OK),
    "a page without content": _one(says(reply(204)), OK),
    "a permanent redirect": _one(to("/new", 301), MOVED, "301 for good", "/new"),
    "a permanent redirect that keeps the method": _one(to("/new", 308), MOVED, "308", "/new"),
    "a redirect for now": _one(to("/new", 302), OK),
    "a redirect to see something else": _one(to("/new", 303), OK),
    "a redirect for now that keeps the method": _one(to("/new", 307), OK),
    "a relative redirect": Case(
        {"/new": says(page()), "/a/start": to("../new", 301)}, MOVED, "301", "/new", "/a/start"
    ),
    "a page that leads on by itself": _one(
        says(reply(body='<meta http-equiv="Refresh" content="0; url=/new">')), MOVED, "leads on", "/new"
    ),
    "a page that reloads itself": _one(
        says(page('<meta http-equiv="refresh" content="300"><meta http-equiv=refresh content="0;url=">')), OK
    ),
    "a page that leads to a place on itself": _one(
        says(page('<meta http-equiv="refresh" content="0;url=/start#here">')), OK
    ),
    "pages that lead on in a circle": Case(
        {
            "/start": says(reply(body='<meta http-equiv=refresh content="0;url=/b">')),
            "/b": says(reply(body="<meta http-equiv=refresh content=\"1; URL='start'\">")),
        },
        LOOP,
    ),
    "moved for good, then for now": Case(
        {**SIMPLE, "/start": to("/mid", 301), "/mid": to("/new", 302)}, MOVED, "301", "/mid"
    ),
    "for now, then moved for good": Case({**SIMPLE, "/start": to("/mid", 302), "/mid": to("/new", 301)}, OK),
    "a locale is added for good": Case({"/start": to("/en-us/start", 301), "/en-us/start": says(page())}, OK),
    "a locale is added, and then the page has moved": Case(
        {
            "/start": to("/en-us/start", 302),
            "/en-us/start": to("/en-us/new", 301),
            "/en-us/new": says(page()),
        },
        MOVED,
        "301",
        "/new",
    ),
    "a slash is added for good": Case({"/start": to("/start/", 301), "/start/": says(page())}, OK),
    "a query is added for good": Case(
        {
            "/start": lambda visit: visit.send(
                page() if "?" in visit.target else reply(301, location="/start?v=1")
            )
        },
        OK,
    ),
    "a redirect to itself": _one(to("/start"), LOOP, "in a circle"),
    "a circle of two": Case({"/start": to("/b"), "/b": to("/start")}, LOOP, "in a circle"),
    "a redirect to itself that only wants a cookie": _one(_wants_a_cookie, OK),
    "twenty redirects": Case(
        {"/start": to("/0", 301), **{f"/{n}": to(f"/{n + 1}", 301) for n in range(20)}}, LOOP, "too many"
    ),
    "a redirect to the home page": _one(to("/", 302), HOME),
    "a permanent redirect to the home page in a language": Case(
        {"/start": to("/ja-jp/", 301), "/ja-jp/": says(page())}, HOME
    ),
    "a home page that adds a language": Case(
        {"/": to("/ja-jp/", 302), "/ja-jp/": says(page())}, OK, asks_for="/"
    ),
    "a redirect to a sign-in": Case(
        {"/start": to("/login?return=%2Fstart"), "/login": says(page())}, UNSURE, "sign-in"
    ),
    "a redirect to a page that is gone": _one(to("/nowhere", 301), GONE, "404 after a redirect"),
    "401": _one(says(reply(401)), UNSURE, "sign-in (401)"),
    "403 to robots": _one(_robots_are_refused, UNSURE, "403"),
    "404": _one(says(reply(404)), GONE, "404"),
    "410": _one(says(reply(410)), GONE, "410"),
    "405 to HEAD": _one(_only_get(reply(405)), OK),
    "404 to HEAD": _one(_only_get(reply(404)), OK),
    "304 without being asked for it": _one(says(reply(304)), UNSURE, "304"),
    "a status of its own making": _one(says(reply(999)), UNSURE, "999"),
    "too many requests, then the page": _one(says(reply(429, retry_after="7"), page()), OK),
    "too many requests for ever": _one(says(reply(429, retry_after="7")), UNSURE, "429"),
    "too many requests for an hour": _one(says(reply(429, retry_after="3600"), page()), UNSURE, "429"),
    "500 once": _one(says(reply(500), page()), OK),
    "503 for ever": _one(says(reply(503)), UNSURE, "503"),
    "no answer in time": _one(_slow, UNSURE, "in time"),
    "a head that drips": _one(
        lambda visit: visit.drip(b"HTTP/1.1 200 OK\r\nx: " + b"y" * 99), UNSURE, "in time"
    ),
    "a body that drips": _one(
        lambda visit: (visit.send(_start()), visit.drip(b"<p>" + b"y" * 99))[1], UNSURE, "in time"
    ),
    "a body without end": _one(_endless, OK),
    "a gzip bomb": _one(says(BOMB), OK),
    "a tag without end": _one(says(reply(body="<a " * 15_000)), OK),
    "a fragment after a tag without end": _on(reply(body="<a " * 15_000), "here", UNSURE, "to its end"),
    "a declaration that is none": _one(says(reply(body="<![<![")), OK),
    "an encoding that is none": _one(says(reply(body="<p>x", content_type="text/html; charset=base64")), OK),
    "packed as asked": Case({"/start": says(PACKED)}, OK, asks_for="/start#here"),
    "packed, and broken": _one(says(reply(body=b"no gzip", content_encoding="gzip")), UNSURE, "broke off"),
    "packed as nobody asked": _one(says(reply(body=b"x", content_encoding="br")), UNSURE, "not asked for"),
    "more promised than sent": _one(says(_start() + b"<p>short"), UNSURE, "broke off"),
    "more sent than promised": _one(says(reply(body="<p>a", content_length="2")), OK),
    "a connection closed without a word": _one(says(b""), UNSURE, "broke off"),
    "closed once, then the page": _one(lambda visit: visit.send(page()) if visit.number else None, OK),
    "something else than HTTP": _one(says(b"220 mail.invalid ESMTP\r\n"), UNSURE, "broke off"),
    "a head without end": _one(says(reply(200, "", x="y" * LONG)), UNSURE, "broke off"),
    "many heads": _one(says(b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * LONG), UNSURE, "broke off"),
    "a redirect without a place": _one(says(reply(302)), UNSURE, "no usable address (none)"),
    "a redirect to an empty place": _one(to("", 302), UNSURE, "no usable address"),
    "a redirect to a broken place": _one(to("http://[::1", 301), UNSURE, "http://[::1"),
    "a redirect to a port that cannot be": _one(to("http://127.0.0.1:99999/", 301), UNSURE, "99999"),
    "a redirect out of the web": _one(to("mailto:a@b.invalid", 301), UNSURE, "mailto"),
    "a redirect to another protocol": _one(to("ftp://127.0.0.1/x", 301), UNSURE, "ftp:"),
    "a redirect to a host that is gone": _one(to("http://gone.invalid/", 301), GONE, "gone.invalid"),
    "a place in bare UTF-8": Case(
        {"/start": to("/é".encode().decode("latin-1"), 301), "/%C3%A9": says(page())}, MOVED, "", "/%C3%A9"
    ),
    "a place in bare Latin-1": Case({"/start": to("/é", 301), "/%E9": says(page())}, MOVED, "", "/%E9"),
    "an address that is not UTF-8": Case({"/%E9": says(page())}, OK, asks_for="/%E9"),
    "an address with Japanese in it": Case({"/%E8%AA%8D": says(page())}, OK, asks_for="/認"),
    "a fragment that is there": _on(WITH_IDS, "here", OK),
    "a fragment that is a name": _on(WITH_IDS, "old", OK),
    "a fragment in escapes": _on(WITH_IDS, "%E8%AA%8D%E8%A8%BC", OK),
    "a fragment that GitHub prefixes": _on(WITH_IDS, "git", OK),
    "a fragment that is missing": _on(WITH_IDS, "there", MISSING, "#there: no element"),
    "a fragment in other letters": _on(WITH_IDS, "Here", MISSING),
    "the top of a page": _on(WITH_IDS, "top", OK),
    "a fragment on a page drawn by scripts": _on(SCRIPTED, "here", UNSURE, "drawn by scripts"),
    "a page drawn by scripts": _one(says(SCRIPTED), OK),
    "a fragment that is a route": _on(WITH_IDS, "/settings/keys", UNSURE, "script"),
    "a fragment beyond what is read": _on(page("<p>x</p>" * 20_000), "here", UNSURE, "to its end"),
    "a fragment of a text": _on(reply(body="x", content_type="text/plain"), "here", UNSURE, "not HTML"),
    "a page of a PDF": _on(reply(body="%PDF", content_type="application/pdf"), "page=3", OK),
    "a fragment that moved along": Case(
        {"/start": to("/new", 301), "/new": says(WITH_IDS)}, MOVED, "301", "/new#here", "/start#here"
    ),
    "a fragment that did not move along": Case(
        {"/start": to("/new", 301), "/new": says(WITH_IDS)}, MOVED, "#x is not on", "/new", "/start#x"
    ),
    "a redirect that brings its own fragment": Case(
        {"/start": to("/new#git", 302), "/new": says(WITH_IDS)}, OK, asks_for="/start#x"
    ),
    "lines of code": Case(
        {"/o/r/blob/main/a.py": says(SCRIPTED)}, OK, asks_for="/o/r/blob/main/a.py#L10-L12"
    ),
    "200 that says not found": _one(says(NOT_FOUND), ERROR, "Page not found | Docs"),
    "200 that says not found in Japanese": _one(says(JAPANESE), ERROR),
    "200 that says not found in Shift_JIS": _one(says(SHIFT_JIS), ERROR),
    "200 that says not found, in an encoding that only the head names": _one(says(EUC_JP), ERROR),
    "moved to 200 that says not found": Case({"/start": to("/new", 301), "/new": says(NOT_FOUND)}, ERROR),
    "an article about not found": _one(
        says(page(title="404 Not Found · Issue #5 · o/r · GitHub", heading="404 Not Found")), OK
    ),
}
