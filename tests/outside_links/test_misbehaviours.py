"""The verdict on each way to misbehave, over a real socket."""

from __future__ import annotations

import socket
import ssl
import time
import tracemalloc
from datetime import UTC, datetime, timedelta

import pytest
import trustme

from scripts.outside_links.observation import Fault
from scripts.outside_links.verdict import Verdict
from tests.outside_links.misbehaviours import BOMB, CASES
from tests.outside_links.site import HOST, Site, page, reply, says, to
from tests.outside_links.walking import QUICK, Waits, verdict, walk


@pytest.mark.parametrize("name", CASES)
def test_the_verdict_is_right(name, site, trusting) -> None:
    case = CASES[name]
    site.pages = case.pages
    start = time.monotonic()
    judged = verdict(site.url + case.asks_for, trusting)
    assert (judged.verdict, judged.to) == (case.verdict, case.to and site.url + case.to)
    assert case.reason in judged.reason
    # A body that drips would take 5 seconds, and has no pause that is too long.
    assert time.monotonic() - start < QUICK.whole + 2


def test_a_bomb_is_not_unpacked_whole(site, trusting) -> None:
    site.pages = {"/start": says(BOMB)}
    tracemalloc.start()
    try:
        walk(f"{site.url}/start#x", trusting, Waits())
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_reading_stops_where_the_fragment_is(site, trusting) -> None:
    whole = page('<p id="here"></p>' + "<p>x</p>" * 5000)
    site.pages = {"/start": says(whole)}
    assert not walk(f"{site.url}/start#here", trusting, Waits()).content.is_whole
    assert walk(f"{site.url}/start#there", trusting, Waits()).content.is_whole


def test_one_get_is_enough_and_says_who_asks(site, trusting) -> None:
    site.pages = {"/start": says(page())}
    verdict(f"{site.url}/start", trusting)
    assert site.asked == ["GET /start"]
    assert site.visits[0].headers["user-agent"].endswith("(+https://github.com/example/openai-on-azure)")


@pytest.mark.parametrize(
    ("answers", "waits"),
    [
        ([reply(429, retry_after="7"), page()], [7]),
        ([reply(429, retry_after="3600"), page()], []),
        ([reply(503), reply(503), page()], [1, 2]),
        ([reply(503)], [1, 2]),
        (
            [
                reply(503, retry_after="Wed, 25 Nov 2026 10:00:09 GMT", date="Wed, 25 Nov 2026 10:00:00 GMT"),
                page(),
            ],
            [9],
        ),
        ([b"", page()], [1]),
        ([reply(404), page()], []),
        ([reply(403, retry_after="5"), page()], []),
    ],
)
def test_another_try_waits_as_long_as_it_should(site, trusting, answers, waits) -> None:
    site.pages = {"/start": says(*answers)}
    waited = Waits()
    verdict(f"{site.url}/start", trusting, waited)
    assert waited.seconds == waits


def _tls(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def _certificates(authority: trustme.CA) -> dict[str, tuple[trustme.LeafCert, Verdict, str]]:
    day = timedelta(days=1)
    now = datetime.now(UTC)
    expired = authority.issue_cert(HOST, not_before=now - 2 * day, not_after=now - day)
    return {
        "good": (authority.issue_cert(HOST), Verdict.OK, "it answers"),
        "expired": (expired, Verdict.UNSURE, "certificate has expired"),
        "of another host": (
            authority.issue_cert("other.invalid"),
            Verdict.UNSURE,
            "not valid for '127.0.0.1'",
        ),
        "of a stranger": (trustme.CA().issue_cert(HOST), Verdict.UNSURE, "unable to get local issuer"),
    }


@pytest.mark.parametrize("name", ["good", "expired", "of another host", "of a stranger"])
def test_certificates_are_verified(authority, trusting, name) -> None:
    certificate, expected, reason = _certificates(authority)[name]
    with Site({"/start": says(page())}, _tls(certificate)) as site:
        judged = verdict(f"{site.url}/start", trusting)
    assert judged.verdict is expected
    assert reason in judged.reason
    assert len(site.visits) == (expected is Verdict.OK)


def test_a_port_that_speaks_no_tls_is_unsure(site, trusting) -> None:
    judged = verdict(f"https://{HOST}:{site.port}/start", trusting)
    assert judged.verdict is Verdict.UNSURE


@pytest.mark.parametrize(("status", "expected"), [(302, Verdict.UNSURE), (301, Verdict.MOVED)])
def test_a_way_from_https_to_http_is_told(authority, site, trusting, status, expected) -> None:
    site.pages = {"/start": says(page())}
    secured = Site({"/start": to(f"{site.url}/start", status)}, _tls(authority.issue_cert(HOST)))
    with secured:
        judged = verdict(f"{secured.url}/start", trusting)
    assert judged.verdict is expected
    assert "from https to http" in judged.reason


def test_a_port_where_nobody_listens_is_unsure(trusting) -> None:
    with Site() as closed:
        address = f"{closed.url}/start"
    waits = Waits()
    assert verdict(address, trusting, waits).verdict is Verdict.UNSURE
    assert waits.seconds == [1, 2]


def test_an_unknown_host_is_gone_and_not_asked_twice(trusting) -> None:
    waits = Waits()
    judged = verdict("http://nobody.invalid/", trusting, waits)
    assert (judged.verdict, waits.seconds) == (Verdict.GONE, [])


def test_a_resolver_in_trouble_says_nothing_of_the_host(trusting, monkeypatch) -> None:
    def fail(*_, **__):
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    assert walk("http://nobody.invalid/", trusting, Waits()).fault is Fault.NO_CONNECTION


@pytest.mark.parametrize("address", ["http://127.0.0.1:99999/", "http://[::1/", "http://a..invalid/"])
def test_what_is_no_address_is_gone(trusting, address) -> None:
    assert verdict(address, trusting).verdict is Verdict.GONE


def test_a_proxy_of_the_environment_is_used(site, trusting, monkeypatch) -> None:
    site.pages = {"http://docs.invalid/start": says(page())}
    monkeypatch.setenv("http_proxy", site.url)
    assert verdict("http://docs.invalid/start", trusting).verdict is Verdict.OK
    assert site.asked == ["GET http://docs.invalid/start"]


def test_a_public_site_that_leads_to_this_machine_is_not_followed(site, trusting, monkeypatch) -> None:
    site.pages = {"http://docs.invalid/start": to("http://127.0.0.1/secret"), "/secret": says(page())}
    monkeypatch.setenv("http_proxy", site.url)
    judged = verdict("http://docs.invalid/start", trusting)
    assert judged.verdict is Verdict.UNSURE
    assert "no usable address (http://127.0.0.1/secret)" in judged.reason
    assert len(site.visits) == 1


def test_a_proxy_that_is_missing_does_not_make_a_host_gone(trusting, monkeypatch) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy.invalid:8080")
    assert verdict("http://docs.invalid/start", trusting).verdict is Verdict.UNSURE
