"""Stand between a client and a stand-in, and pass on what a server sends as a fault makes it."""

from __future__ import annotations

import contextlib
import gzip
import http.client
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

PATIENCE = 30.0
"""Seconds after which a fault ends by itself, so that no test waits for ever."""
LONG = 1_000_000
"""Bytes that a test takes for too many."""


@dataclass(frozen=True)
class Reply:
    """What the stand-in answered."""

    status: int
    headers: dict[str, str]
    body: bytes

    def sent(self, *, body: bytes | None = None, status: int | None = None, **headers: str) -> bytes:
        """Return the bytes of an answer like this one, changed."""
        content = self.body if body is None else body
        own = {name: value for name, value in self.headers.items() if name.lower() not in _OURS}
        told = {**own, "Content-Length": str(len(content)), "Connection": "close"}
        told |= {name.replace("_", "-"): value for name, value in headers.items()}
        lines = [f"HTTP/1.1 {status or self.status} Said", *(f"{k}: {v}" for k, v in told.items() if v)]
        return "\r\n".join([*lines, "", ""]).encode("latin-1") + content


_OURS = frozenset({"content-length", "connection", "transfer-encoding", "date", "server"})
Fault = Callable[[Reply, "Line"], None]


@dataclass
class Line:
    """The connection to the client."""

    socket: socket.socket
    elsewhere: str
    """Address of a server of another origin, which keeps what it is asked."""
    over: threading.Event
    """Set when the test has ended."""

    def send(self, content: bytes) -> None:
        self.socket.sendall(content)

    def drip(self, content: bytes, pause: float) -> None:
        """Send byte by byte, and then wait."""
        deadline = time.monotonic() + PATIENCE
        for number in range(len(content)):
            if self.over.is_set() or time.monotonic() > deadline:
                return
            self.send(content[number : number + 1])
            time.sleep(pause)
        self.wait()

    def wait(self) -> None:
        self.over.wait(PATIENCE)

    def reset(self) -> None:
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()


FAULTS: dict[str, Fault] = {}


def fault(function: Fault) -> Fault:
    FAULTS[function.__name__.replace("_", " ")] = function
    return function


@fault
def hangs_up_at_once(reply: Reply, line: Line) -> None:
    line.socket.close()


@fault
def resets_the_connection(reply: Reply, line: Line) -> None:
    line.reset()


@fault
def says_nothing(reply: Reply, line: Line) -> None:
    line.wait()


@fault
def drips_its_headers(reply: Reply, line: Line) -> None:
    line.drip(reply.sent(), 0.02)


@fault
def drips_its_body(reply: Reply, line: Line) -> None:
    whole = reply.sent()
    line.send(whole[: -len(reply.body)])
    line.drip(reply.body, 0.1)


@fault
def half_a_body(reply: Reply, line: Line) -> None:
    line.send(reply.sent()[: -len(reply.body) // 2])


@fault
def half_a_body_and_a_reset(reply: Reply, line: Line) -> None:
    line.send(reply.sent()[: -len(reply.body) // 2])
    line.reset()


@fault
def a_length_too_great(reply: Reply, line: Line) -> None:
    line.send(reply.sent(Content_Length=str(len(reply.body) + 100)))
    line.wait()


@fault
def a_length_too_small(reply: Reply, line: Line) -> None:
    line.send(reply.sent(Content_Length=str(len(reply.body) // 2)))


@fault
def a_length_below_nothing(reply: Reply, line: Line) -> None:
    line.send(reply.sent(Content_Length="-5", body=b""))


@fault
def two_lengths(reply: Reply, line: Line) -> None:
    first, _, rest = reply.sent().partition(b"\r\n")
    line.send(first + b"\r\nContent-Length: 3\r\n" + rest)


@fault
def pieces_without_an_end(reply: Reply, line: Line) -> None:
    line.send(reply.sent(Content_Length="", Transfer_Encoding="chunked", body=b"5\r\n{\"a\":\r\n"))


@fault
def pieces_of_no_size(reply: Reply, line: Line) -> None:
    line.send(reply.sent(Content_Length="", Transfer_Encoding="chunked", body=b"xyz\r\n{}\r\n0\r\n\r\n"))


@fault
def a_bomb(reply: Reply, line: Line) -> None:
    line.send(reply.sent(body=gzip.compress(b" " * 20 * LONG), Content_Encoding="gzip"))


@fault
def a_body_without_end(reply: Reply, line: Line) -> None:
    line.send(reply.sent(Content_Length=str(20 * LONG), body=b""))
    for _ in range(20):
        line.send(b" " * LONG)


@fault
def a_broken_compression(reply: Reply, line: Line) -> None:
    line.send(reply.sent(body=b"\x1f\x8b\x08nonsense", Content_Encoding="gzip"))


@fault
def a_compression_that_is_none(reply: Reply, line: Line) -> None:
    line.send(reply.sent(Content_Encoding="gzip"))


@fault
def half_a_compression(reply: Reply, line: Line) -> None:
    packed = gzip.compress(reply.body)
    line.send(reply.sent(body=packed[: len(packed) // 2], Content_Encoding="gzip"))


@fault
def headers_without_end(reply: Reply, line: Line) -> None:
    line.send(b"HTTP/1.1 200 Said\r\n" + b"".join(b"X-%d: y\r\n" % number for number in range(100_000)))


@fault
def one_header_too_long(reply: Reply, line: Line) -> None:
    line.send(reply.sent(X="y" * 500_000))


@fault
def no_http(reply: Reply, line: Line) -> None:
    line.send(b"SSH-2.0-OpenSSH_9.9\r\n\r\n")


@fault
def bytes_of_tls(reply: Reply, line: Line) -> None:
    line.send(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" * 20)


@fault
def another_status_without_end(reply: Reply, line: Line) -> None:
    with contextlib.suppress(OSError):
        for _ in range(2_000):
            line.send(b"HTTP/1.1 100 Continue\r\n\r\n")


@fault
def html_in_place(reply: Reply, line: Line) -> None:
    line.send(reply.sent(body=b"<!doctype html><title>Sign in</title>", Content_Type="text/html"))


@fault
def html_under_the_right_name(reply: Reply, line: Line) -> None:
    line.send(reply.sent(body=b"<!doctype html><title>Sign in to the network</title>"))


@fault
def an_empty_body(reply: Reply, line: Line) -> None:
    line.send(reply.sent(body=b""))


@fault
def no_content(reply: Reply, line: Line) -> None:
    line.send(reply.sent(status=204, body=b""))


@fault
def null(reply: Reply, line: Line) -> None:
    line.send(reply.sent(body=b"null"))


@fault
def half_of_the_json(reply: Reply, line: Line) -> None:
    line.send(reply.sent(body=reply.body[: len(reply.body) // 2]))


@fault
def a_deep_nest(reply: Reply, line: Line) -> None:
    line.send(reply.sent(body=b"[" * 200_000))


@fault
def another_shape(reply: Reply, line: Line) -> None:
    line.send(reply.sent(body=b'{"files": 3, "message": "hello"}'))


@fault
def bytes_that_are_no_text(reply: Reply, line: Line) -> None:
    line.send(reply.sent(body=b"\xff\xfe\x00\xd8" * 100))


@fault
def not_found(reply: Reply, line: Line) -> None:
    line.send(reply.sent(status=404, body=b"{}"))


@fault
def a_plain_refusal(reply: Reply, line: Line) -> None:
    line.send(reply.sent(status=403, body=b'{"message": "Forbidden"}'))


@fault
def a_limit_of_an_hour(reply: Reply, line: Line) -> None:
    line.send(reply.sent(status=429, body=b"{}", Retry_After="3600"))


@fault
def a_limit_by_a_wrong_clock(reply: Reply, line: Line) -> None:
    told = {"X_RateLimit_Remaining": "0", "X_RateLimit_Reset": "99999999999999"}
    line.send(reply.sent(status=403, body=b"{}", Date="Thu, 01 Jan 1970 00:00:00 GMT", **told))


@fault
def a_fault_of_the_server(reply: Reply, line: Line) -> None:
    line.send(reply.sent(status=500, body=b"oops"))


@fault
def a_gateway_that_gives_up(reply: Reply, line: Line) -> None:
    line.send(reply.sent(status=502, body=b"<html>Bad gateway</html>", Content_Type="text/html"))


@fault
def a_redirect_elsewhere(reply: Reply, line: Line) -> None:
    line.send(reply.sent(status=302, body=b"", Location=f"{line.elsewhere}/taken"))


@fault
def a_redirect_in_a_circle(reply: Reply, line: Line) -> None:
    line.send(reply.sent(status=302, body=b"", Location="/round/and/round"))


@fault
def a_redirect_to_a_file(reply: Reply, line: Line) -> None:
    line.send(reply.sent(status=302, body=b"", Location="file:///etc/passwd"))


@fault
def a_redirect_to_nowhere(reply: Reply, line: Line) -> None:
    line.send(reply.sent(status=302, body=b"", Location="http://[/"))


@dataclass
class Between:
    """What stands between, and what it saw."""

    url: str = ""
    elsewhere_heard: list[str] = field(default_factory=list)
    """What the server of another origin was sent."""


@contextmanager
def misbehaving(upstream: str, fault_: Fault, wanted: Callable[[str], bool]) -> Iterator[Between]:
    """Pass on what a server answers, with the fault where a path is wanted."""
    between, over = Between(), threading.Event()
    with _listening(over, lambda one: _keep(one, between)) as elsewhere:

        def serve(connection: socket.socket) -> None:
            path, text = _request(connection)
            if path:
                reply = _asked(upstream, path, text, between.url)
                line = Line(connection, elsewhere, over)
                if wanted(path):
                    fault_(reply, line)
                else:
                    line.send(reply.sent())

        with _listening(over, serve) as between.url:
            try:
                yield between
            finally:
                over.set()


@contextmanager
def _listening(over: threading.Event, serve: Callable[[socket.socket], None]) -> Iterator[str]:
    listener = socket.create_server(("127.0.0.1", 0))

    def one(connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            connection.settimeout(PATIENCE)
            serve(connection)

    def accept() -> None:
        with contextlib.suppress(OSError):
            while not over.is_set():
                connection, _ = listener.accept()
                threading.Thread(target=one, args=(connection,), daemon=True).start()

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    port = listener.getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        over.set()
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), 1).close()
        thread.join(5)
        listener.close()


def _request(connection: socket.socket) -> tuple[str, str]:
    text = b""
    while b"\r\n\r\n" not in text:
        more = connection.recv(65536)
        if not more:
            return "", ""
        text += more
    head = text.decode("latin-1")
    return head.split(" ")[1], head


def _asked(upstream: str, path: str, text: str, url: str) -> Reply:
    """Ask the stand-in; what it calls its own address becomes that of the one between."""
    host = upstream.removeprefix("http://")
    headers = dict(line.split(": ", 1) for line in text.split("\r\n")[1:] if ": " in line)
    connection = http.client.HTTPConnection(host, timeout=PATIENCE)
    try:
        connection.request("GET", path, headers={"Accept": headers.get("Accept", "*/*")})
        response = connection.getresponse()
        told = {name: value.replace(upstream, url) for name, value in response.getheaders()}
        return Reply(response.status, told, response.read().replace(upstream.encode(), url.encode()))
    finally:
        connection.close()


def _keep(connection: socket.socket, between: Between) -> None:
    path, text = _request(connection)
    if path:
        between.elsewhere_heard.append(text)
        connection.sendall(b"HTTP/1.1 200 Said\r\nContent-Length: 2\r\nConnection: close\r\n\r\n[]")
