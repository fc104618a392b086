"""A site on loopback that says whatever a test wants, byte by byte, and remembers who asked for what."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

HOST = "127.0.0.1"


@dataclass
class Visit:
    """One request, and the connection to answer it on."""

    method: str
    target: str
    headers: dict[str, str]
    number: int
    """How many requests for this target came before."""
    connection: socket.socket
    stopping: threading.Event
    """Set when the test is over, so that no answer dawdles on."""

    def send(self, data: bytes) -> None:
        self.connection.sendall(data)

    def drip(self, data: bytes, seconds: float = 0.05) -> None:
        """Send a byte at a time, for as long as somebody reads."""
        for byte in data:
            if self.stopping.wait(seconds):
                return
            self.send(bytes([byte]))


Handler = Callable[[Visit], None]


def reply(status: int = 200, body: bytes | str = b"", **headers: str) -> bytes:
    """Return a whole answer; underscores in the names of headers become hyphens."""
    content = body.encode() if isinstance(body, str) else body
    usual = {"content-type": "text/html; charset=utf-8", "content-length": str(len(content))}
    given = usual | {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"{name}: {value}\r\n" for name, value in given.items()]
    head = f"HTTP/1.1 {status} Said\r\n{''.join(lines)}connection: close\r\n\r\n"
    return head.encode("latin-1") + content


def says(*answers: bytes) -> Handler:
    """Give one answer after the other, and the last one for ever."""

    def handle(visit: Visit) -> None:
        visit.send(answers[min(visit.number, len(answers) - 1)])

    return handle


def page(body: str = "<p>Text.</p>", title: str = "A page", heading: str = "A page") -> bytes:
    return reply(
        body=f"<html><head><title>{title}</title></head><body><h1>{heading}</h1>{body}</body></html>"
    )


def to(place: str, status: int = 302, **headers: str) -> Handler:
    return says(reply(status, location=place, **headers))


@dataclass
class Site:
    """The server, for as long as the `with` block lasts."""

    pages: dict[str, Handler] = field(default_factory=dict)
    """What answers, by target without a query; everything else is 404."""
    tls: ssl.SSLContext | None = None
    visits: list[Visit] = field(default_factory=list)

    def __enter__(self) -> Site:
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._listener = socket.create_server((HOST, 0))
        self._listener.settimeout(0.01)
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._listener.close()
        for thread in list(self._threads):
            thread.join()

    @property
    def port(self) -> int:
        return self._listener.getsockname()[1]

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://{HOST}:{self.port}"

    @property
    def asked(self) -> list[str]:
        """Return method and target of each request so far."""
        return [f"{visit.method} {visit.target}" for visit in self.visits]

    def _accept(self) -> None:
        while not self._stopping.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                continue
            thread = threading.Thread(target=self._serve, args=(connection,))
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        connection.settimeout(5)
        try:
            with self._secured(connection) as open_:
                self._answer(open_)
        except OSError:
            # The client went away, which is what many of these answers make it do.
            connection.close()

    def _secured(self, connection: socket.socket) -> socket.socket:
        return self.tls.wrap_socket(connection, server_side=True) if self.tls else connection

    def _answer(self, connection: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            piece = connection.recv(65536)
            if not piece:
                return
            head += piece
        lines = head.decode("latin-1").split("\r\n")
        method, target, _ = lines[0].split(" ")
        headers = dict(line.lower().split(": ", 1) for line in lines[1:] if ": " in line)
        with self._lock:
            number = sum(visit.target == target for visit in self.visits)
            visit = Visit(method, target, headers, number, connection, self._stopping)
            self.visits.append(visit)
        self.pages.get(target.partition("?")[0], says(reply(404, "No.")))(visit)
