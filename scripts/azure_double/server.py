"""Put the double on a loopback socket: HTTP/1.1, plain or TLS, also as a forward proxy.

Reads requests and writes replies; everything between is service.py. Run by tests, and by command.py.
"""

from __future__ import annotations

import os
import socket
import ssl
import sys
import threading
import traceback
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl, urlsplit

from scripts.azure_double import errors, identity, sdk_schema, tunnel
from scripts.azure_double.exchange import Reply, Request
from scripts.azure_double.scenarios import Scenario
from scripts.azure_double.service import GATEWAY, Service
from scripts.azure_double.wire_log import Listener, LoggedRequest

HOST = "127.0.0.1"


class AzureDouble:
    """Azure OpenAI on loopback, for as long as the `with` block lasts."""

    def __init__(
        self,
        tls: ssl.SSLContext | None = None,
        *,
        port: int = 0,
        api_key: str | None = None,
        check_names: bool = True,
        listener: Listener | None = None,
    ) -> None:
        """Bind to a port (0: any free one); OSError when it is taken.

        `check_names` holds bodies to the types of the newest library, and builds its environment when
        that is missing; `listener` is called with each request as it is logged.
        """
        self.service = Service(api_key, sdk_schema.newest() if check_names else None, listener)
        self._tls = tls
        self._server = _Server((HOST, port), self.service, tls)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.stopping.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def url(self) -> str:
        """Return the endpoint, without a slash at the end."""
        return f"{'https' if self._tls else 'http'}://{HOST}:{self._server.server_port}"

    @property
    def gateway_url(self) -> str:
        """Return the endpoint of the API Management stand-in."""
        return f"{self.url}{GATEWAY}"

    @property
    def api_key(self) -> str:
        """Return the key of the resource; also the subscription key under /apim."""
        return self.service.keyring.api_key

    @property
    def identity_variables(self) -> dict[str, str]:
        """Return the variables by which azure-identity finds the identity endpoint, as on App Service."""
        return {
            "IDENTITY_ENDPOINT": f"{self.url}{identity.PATH}",
            "IDENTITY_HEADER": self.service.identity_header,
        }

    @property
    def environment(self) -> dict[str, str]:
        """Return every environment variable that the snippets read."""
        return {
            "AZURE_OPENAI_ENDPOINT": self.url,
            "AZURE_OPENAI_API_KEY": self.api_key,
            "AZURE_OPENAI_DEPLOYMENT": "my-chat",
            "AZURE_OPENAI_EMBEDDING_DEPLOYMENT": "my-embedding",
            **self.identity_variables,
        }

    @property
    def requests(self) -> list[LoggedRequest]:
        """Return the calls of the API so far, the refused ones too, oldest first."""
        return self.service.log.entries()

    @property
    def token_requests(self) -> list[LoggedRequest]:
        """Return the calls of the identity endpoint so far."""
        return self.service.token_log.entries()

    @property
    def failures(self) -> list[str]:
        """Return the bugs of the double itself; a test that causes one must fail."""
        return list(self.service.failures)

    def queue(self, *scenarios: Scenario) -> None:
        """Line up scenarios; each is taken by one request that passes every check."""
        self.service.queue(*scenarios)

    def reset(self) -> None:
        """Forget the log, the failures and the scenarios that still wait."""
        self.service.reset()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64
    allow_reuse_address = os.name != "nt"  # on Windows it would let two programs share one port

    def __init__(self, address: tuple[str, int], service: Service, tls: ssl.SSLContext | None) -> None:
        self.service = service
        self.tls = tls
        self.stopping = threading.Event()
        super().__init__(address, _Handler)

    def get_request(self) -> tuple[socket.socket, tuple[str, int]]:
        connection, address = super().get_request()
        if self.tls is None:
            return connection, address
        # The handshake is left to the connection's own thread, so that a silent client blocks nobody else.
        return self.tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False), address

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002
        # A client that hangs up, or does not trust the certificate, is no bug of ours.
        if not isinstance(sys.exception(), OSError):
            self.service.failures.append(traceback.format_exc())


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "AzureDouble"
    sys_version = ""
    disable_nagle_algorithm = True
    server: _Server

    def answer_any(self) -> None:
        try:
            request = self._read()
        except ValueError as error:
            self.close_connection = True  # where the next request begins is anyone's guess
            return self._write(errors.error(400, "BadRequest", f"Not a request that can be read: {error}"))
        return self._write(self.server.service.answer(request))

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = answer_any  # noqa: N815

    def do_CONNECT(self) -> None:
        """Open a tunnel, to loopback only."""
        self.close_connection = True
        request = Request("CONNECT", self.path, {}, self._fields(), via_proxy=True)
        try:
            far = tunnel.open_to(self.path)
        except (OSError, ValueError, OverflowError) as error:
            return self._write(self.server.service.note(request, errors.no_tunnel(str(error))))
        with far:
            self.server.service.note(request, Reply(200))
            self.send_response(200, "Connection established")
            self.end_headers()
            return tunnel.relay(self.connection, far)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay silent: the wire log says it all."""

    def _read(self) -> Request:
        target = urlsplit(self.path)
        if target.netloc and (
            target.hostname not in tunnel.LOOPBACK or target.port != self.server.server_port
        ):
            raise ValueError(f"the stand-in forwards only to itself, not to {target.netloc}")
        return Request(
            self.command,
            target.path,
            dict(parse_qsl(target.query, keep_blank_values=True)),
            self._fields(),
            b"".join(self._body()),
            via_proxy=bool(target.netloc),
        )

    def _fields(self) -> dict[str, str]:
        return {name.lower(): value for name, value in self.headers.items()}

    def _body(self) -> Iterator[bytes]:
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            yield self.rfile.read(int(self.headers.get("Content-Length") or 0))
            return
        while size := int(self.rfile.readline().partition(b";")[0], 16):
            yield self.rfile.read(size)
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass

    def _write(self, reply: Reply) -> None:
        if reply.delay:
            self.server.stopping.wait(reply.delay)
        if reply.dropped and reply.events is None:
            self.close_connection = True
            return
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if reply.events is None:
            self._write_whole(reply.payload())
        else:
            self._write_events(reply.events, reply.dropped)

    def _write_whole(self, payload: bytes) -> None:
        if payload:
            self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(payload)

    def _write_events(self, events: tuple[bytes, ...], cut: bool) -> None:
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for event in events:
            self.wfile.write(b"%x\r\n%b\r\n" % (len(event), event))
        if cut:
            self.close_connection = True
        else:
            self.wfile.write(b"0\r\n\r\n")
