import gzip
import json
import socket
import threading
from contextlib import contextmanager

import httpx
import pytest

from scripts.releases import github
from scripts.releases.waiting import NoAnswer

API = "https://api.example"
PATH = "/repos/openai/openai-python/releases"


def listed(number, **changes):
    tag = f"v1.{number}.0"
    made = {
        "id": number,
        "tag_name": tag,
        "name": tag,
        "html_url": f"https://github.com/openai/openai-python/releases/tag/{tag}",
        "body": f"note {number}",
        "draft": False,
        "prerelease": False,
        "author": {"login": "x"},
    }
    return made | changes


class Fake:
    """Stands in for the API: answers by page number, and keeps what it was asked."""

    def __init__(self, *pages):
        self.pages = [page if callable(page) else self.page(page) for page in pages]
        self.asked, self.slept = [], []

    @staticmethod
    def page(content, following=None, status=200, **headers):
        def answer(_):
            body = content if isinstance(content, bytes) else json.dumps(content).encode()
            links = {"link": f'<{following}>; rel="next"'} if following else {}
            return httpx.Response(status, content=body, headers=links | headers)

        return answer

    def __call__(self, request):
        self.asked.append(request)
        return self.pages[min(len(self.asked), len(self.pages)) - 1](request)

    def gather(self, etag=None, token=None):
        transport = httpx.MockTransport(self)
        return github.Releases(API, token, self.slept.append, transport).gather(etag)

    def refused(self, **arguments):
        with pytest.raises(NoAnswer) as refused:
            self.gather(**arguments)
        assert "\n" not in str(refused.value)
        return str(refused.value)


def next_page(number):
    return f"{API}{PATH}?per_page=100&page={number}"


def test_every_page_is_walked():
    fake = Fake(
        Fake.page([listed(3)], next_page(2), etag='"x"'), Fake.page([listed(2)], next_page(3)), [listed(1)]
    )
    found = fake.gather()
    assert found.bodies == {"1.3.0": "note 3", "1.2.0": "note 2", "1.1.0": "note 1"}
    assert found.etag == '"x"'
    assert [str(request.url) for request in fake.asked] == [
        f"{API}{PATH}?per_page=100",
        next_page(2),
        next_page(3),
    ]


def test_the_next_page_may_be_named_by_the_number_of_the_repository():
    fake = Fake(Fake.page([listed(2)], f"{API}/repositories/1/releases?page=2"), [listed(1)])
    assert fake.gather().bodies.keys() == {"1.2.0", "1.1.0"}


def test_nothing_new_is_told_by_304():
    fake = Fake(Fake.page(b"", status=304))
    assert fake.gather(etag='"x"') is None
    assert fake.asked[0].headers["if-none-match"] == '"x"'


def test_a_304_that_was_not_asked_for_is_refused():
    assert "answered 304" in Fake(Fake.page(b"", status=304)).refused()


def test_a_token_is_sent_when_there_is_one():
    fake = Fake([listed(1)])
    fake.gather(token="secret")
    assert fake.asked[0].headers["authorization"] == "Bearer secret"
    fake = Fake([listed(1)])
    fake.gather()
    assert "authorization" not in fake.asked[0].headers


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/releases?page=2",
        "http://api.example/releases?page=2",
        "https://api.example:8443/releases?page=2",
        "//evil.example/x",
        "https://api.example@evil.example/x",
        "https://[broken",
    ],
)
def test_a_token_never_leaves_for_another_origin(elsewhere):
    fake = Fake(Fake.page([listed(1)], elsewhere))
    said = fake.refused(token="secret")
    assert "next page" in said
    assert "secret" not in said
    assert len(fake.asked) == 1


def test_a_redirect_is_not_followed():
    fake = Fake(Fake.page(b"", status=301, location="https://evil.example/"))
    assert "answered 301" in fake.refused(token="secret")
    assert len(fake.asked) == 1


def test_pages_that_lead_in_a_circle_end():
    fake = Fake(Fake.page([listed(2)], next_page(2)), Fake.page([listed(1)], next_page(2)))
    assert "circle" in fake.refused()
    assert len(fake.asked) == 2


def test_pages_without_end_end():
    def endless(request):
        return Fake.page([listed(1)], next_page(len(fake.asked) + 1))(request)

    fake = Fake(endless)
    assert "do not end" in fake.refused()
    assert len(fake.asked) == github.MOST_PAGES


def test_a_release_that_moves_to_the_next_page_meanwhile_counts_once():
    fake = Fake(Fake.page([listed(3), listed(2)], next_page(2)), [listed(2, body="later"), listed(1)])
    assert fake.gather().bodies == {"1.3.0": "note 3", "1.2.0": "note 2", "1.1.0": "note 1"}


def test_drafts_empty_bodies_and_odd_tags_do_no_harm():
    fake = Fake(
        [listed(4, draft=True), listed(3, body=None), listed(2, tag_name="2-not-a-version-at-all"), listed(1)]
    )
    assert fake.gather().bodies == {"1.3.0": "", "1.1.0": "note 1"}


def test_a_limit_is_waited_for_by_the_servers_clock():
    limited = Fake.page(
        b"{}",
        status=403,
        date="Mon, 23 Nov 2026 12:00:00 GMT",
        **{"x-ratelimit-remaining": "0", "x-ratelimit-reset": "1795435230"},
    )
    fake = Fake(limited, [listed(1)])
    assert fake.gather().bodies
    assert fake.slept == [31.0]


def test_a_limit_longer_than_allowed_is_refused_at_once():
    fake = Fake(Fake.page(b"{}", status=429, **{"retry-after": "1800"}))
    assert "asks to wait 1800 seconds" in fake.refused()
    assert fake.slept == []


def test_a_secondary_limit_without_a_header_waits_a_minute():
    fake = Fake(
        Fake.page(b'{"message": "You have exceeded a secondary rate limit"}', status=403), [listed(1)]
    )
    assert fake.gather().bodies
    assert fake.slept == [60.0]


def test_a_plain_refusal_is_not_asked_again():
    fake = Fake(Fake.page(b'{"message": "Forbidden"}', status=403))
    assert "answered 403" in fake.refused()
    assert (len(fake.asked), fake.slept) == (1, [])


DEEP = b"[" * 200_000 + b"]" * 200_000
BAD = {
    "half JSON": b'[{"id": 1, "tag_na',
    "HTML": b"<html>hello</html>",
    "empty": b"",
    "null": b"null",
    "object": b'{"message": "x"}',
    "list of nothing": [None],
    "string id": [listed(1, id="1")],
    "deep": DEEP,
    "path as tag": [listed(1, tag_name="../../etc/passwd")],
    "long tag": [listed(1, tag_name="1" * 100)],
    "script address": [listed(1, html_url="javascript:alert(1)")],
    "other repository": [listed(1, html_url="https://github.com/evil/openai-python/releases/tag/v1")],
    "300 kB body": [listed(1, body="a" * 300_000)],
    "NaN": b'[{"id": NaN}]',
    "lone surrogate": json.dumps([listed(1, body="\ud800")]).encode(),
    "not UTF-8": b'[{"body": "\xff"}]',
    "draft as text": [listed(1, draft="no")],
    "missing key": [{"id": 1}],
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD)
def test_a_bad_body_is_refused_in_one_sentence(content):
    said = Fake(content).refused()
    assert said.startswith("GitHub's answer is not a list of releases: at ")
    assert len(said) < 300


def test_one_bad_record_refuses_the_whole_answer():
    fake = Fake(Fake.page([listed(2)], next_page(2)), [listed(1, id=None)])
    assert "not a list" in fake.refused()


def test_no_release_at_all_is_refused():
    assert Fake([]).refused() == "GitHub answered that there is no release at all."


def test_a_body_beyond_measure_is_not_read(monkeypatch):
    monkeypatch.setattr(github, "LARGEST_PAGE", 1000)
    assert "more than 1000 bytes" in Fake(b" " * 1001).refused()


def test_a_bomb_is_not_unpacked_to_the_end(monkeypatch):
    monkeypatch.setattr(github, "LARGEST_PAGE", 1_000_000)
    bomb = gzip.compress(b" " * 50_000_000)
    said = Fake(Fake.page(bomb, **{"content-encoding": "gzip"})).refused()
    assert "more than 1000000 bytes" in said


def test_a_broken_compression_is_tried_again():
    broken = Fake.page(b"\x1f\x8b\x08nonsense", **{"content-encoding": "gzip"})
    fake = Fake(broken, [listed(1)])
    assert fake.gather().bodies
    assert fake.slept == [1.0]


@contextmanager
def raw_server(*answers):
    """A socket that gives these bytes, one connection each, and hangs up."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve():
        for answer in answers:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(answer)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        listener.close()
        thread.join(5)


def http_answer(body, length=None):
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (length or len(body), body)


def test_a_body_that_breaks_off_is_asked_for_again():
    whole = json.dumps([listed(1)]).encode()
    slept = []
    with raw_server(http_answer(whole[:20], len(whole)), http_answer(whole)) as url:
        found = github.Releases(url, None, slept.append).gather()
    assert found.bodies == {"1.1.0": "note 1"}
    assert slept == [1.0]


def test_a_server_that_hangs_up_four_times_is_given_up():
    with raw_server(b"", b"", b"", b"") as url, pytest.raises(NoAnswer, match="No usable answer in 4 tries"):
        github.Releases(url, None, lambda _: None).gather()


def test_without_a_network_it_gives_up():
    with pytest.raises(NoAnswer, match="ConnectError"):
        github.Releases("http://127.0.0.1:9", None, lambda _: None).gather()
