from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from scripts.new import preview


class SlowlyBuilt(BaseHTTPRequestHandler):
    """A preview that has the page on the third request."""

    asked = 0

    def do_GET(self) -> None:
        type(self).asked += 1
        self.send_response(200 if self.asked >= 3 else 404)
        self.end_headers()

    def log_message(self, *_) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    SlowlyBuilt.asked = 0
    with ThreadingHTTPServer(("127.0.0.1", 0), SlowlyBuilt) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}/client/x/"
        running.shutdown()
        thread.join()


def test_the_page_is_opened_once_as_soon_as_it_is_there(server):
    opened = []
    assert preview.open_when_there(server, seconds=10, pause=0.01, open_page=opened.append)
    assert opened == [server]
    assert SlowlyBuilt.asked == 3


def test_a_page_that_never_comes_is_not_opened():
    opened = []
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{closed.getsockname()[1]}/"
        assert not preview.open_when_there(address, seconds=0.1, pause=0.01, open_page=opened.append)
    assert opened == []


def test_a_preview_that_runs_already_is_left_alone(monkeypatch, capsys):
    monkeypatch.setattr("scripts.serve.main", lambda _: pytest.fail("started a second one"))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert preview.show("/client/x/", port) == 0
    assert f"http://127.0.0.1:{port}/client/x/" in capsys.readouterr().out


def test_a_preview_is_started_where_none_runs(monkeypatch):
    started, waited = [], []
    monkeypatch.setattr("scripts.serve.main", lambda argv: started.append(argv) or 0)
    monkeypatch.setattr("scripts.serve.is_free", lambda _: True)
    monkeypatch.setattr(preview, "open_when_there", waited.append)
    assert preview.show("/client/x/", 8123) == 0
    assert started == [["--port", "8123"]]
    assert waited == ["http://127.0.0.1:8123/client/x/"]
