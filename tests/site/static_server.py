"""Serve the built site on loopback as static hosts do, with the headers of the configuration that is in it.

For a miss, the nearest 404.html answers.
"""

from __future__ import annotations

import functools
import http.server
import json
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from scripts.hosting import static_web_apps


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def end_headers(self):
        for name, value in headers(Path(self.directory), unquote(urlsplit(self.path).path)).items():
            self.send_header(name, value)
        super().end_headers()

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


def headers(root: Path, path: str) -> dict[str, str]:
    """Return the headers that the configuration of the host gives to a path; none without one."""
    told = _configuration(root)
    route = next((each for each in told.get("routes", ()) if fnmatchcase(path, each["route"])), {})
    return told.get("globalHeaders", {}) | route.get("headers", {})


@functools.cache
def _configuration(root: Path) -> dict:
    file = root / static_web_apps.NAME
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


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
