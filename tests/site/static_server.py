"""Serve the built site on loopback as static hosts do: for a miss, the nearest 404.html answers."""

from __future__ import annotations

import functools
import http.server
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def send_error(self, code, message=None, explain=None):
        page = nearest_404(Path(self.directory), unquote(urlsplit(self.path).path))
        if code != http.HTTPStatus.NOT_FOUND or page is None:
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *line):
        """Keep test output free of access lines."""


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        # A browser that closes a page hangs up on what it still loads.
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


def nearest_404(root: Path, path: str) -> Path | None:
    """Return the 404.html of the deepest folder above a missing address."""
    inside = [part for part in PurePosixPath(path).parts if part not in {"/", ".."}]
    for depth in range(len(inside), -1, -1):
        page = root.joinpath(*inside[:depth], "404.html")
        if page.is_file():
            return page
    return None


@contextmanager
def serving(root: Path) -> Iterator[str]:
    """Serve a folder on a free port of loopback; yields the address, without a slash at its end."""
    handler = functools.partial(_Handler, directory=str(root))
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()
