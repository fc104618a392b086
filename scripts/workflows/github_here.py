"""Stand in for GitHub's API on loopback: what workflows write is kept in memory, to be looked at."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Any
from urllib.parse import parse_qs, urlsplit

TOKEN = "token-of-the-stand-in"
REPOSITORY = "example/openai-on-azure"
_WRITER = {"login": "github-actions[bot]"}


@dataclass
class GitHub:
    """What the stand-in holds."""

    address: str = ""
    """Where it answers."""
    answers: dict[str, Any] = field(default_factory=dict)
    """What is read, by path below the repository."""
    issues: list[dict[str, Any]] = field(default_factory=list)
    """Issues and pull requests."""
    comments: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    """Comments by the number of what they stand below."""
    wrote: list[tuple[str, str, Any]] = field(default_factory=list)
    """Everything that was sent: method, path, body."""
    refused: list[str] = field(default_factory=list)
    """Requests without the token."""
    numbers: Iterator[int] = field(default_factory=lambda: count(1000))

    def read(self, path: str, query: dict[str, list[str]]) -> object:
        """Return what stands at a path; None when nothing does."""
        parts = path.split("/")
        if path in self.answers:
            return self.answers[path]
        if path in {"issues", "pulls"}:
            state = query.get("state", ["open"])[0]
            kind = [each for each in self.issues if ("head" in each) == (path == "pulls")]
            return [each for each in kind if each["state"] == state]
        if parts[0] == "issues" and parts[-1] == "comments":
            return self.comments.get(int(parts[1]), [])
        return None

    def write(self, method: str, path: str, body: dict[str, Any]) -> object:
        """Keep what was sent, and return what came of it."""
        self.wrote.append((method, path, body))
        parts = path.split("/")
        if method == "POST" and path in {"issues", "pulls"}:
            made = {"number": next(self.numbers), "state": "open", "user": _WRITER, **body}
            if path == "pulls":
                made["head"] = {"ref": body["head"], "repo": {"full_name": REPOSITORY}}
            self.issues.append(made)
            return made
        if method == "POST" and parts[0] == "issues" and parts[-1] == "comments":
            made = {"id": next(self.numbers), "user": _WRITER, **body}
            self.comments.setdefault(int(parts[1]), []).append(made)
            return made
        if method == "PATCH":
            found = [each for each in self._all() if str(each.get("id", each.get("number"))) == parts[-1]]
            for each in found:
                each.update(body)
            return found[0] if found else {"object": {"sha": body.get("sha", "")}}
        return {"sha": f"{next(self.numbers):040x}"}

    def _all(self) -> Iterator[dict[str, Any]]:
        yield from self.issues
        for below in self.comments.values():
            yield from below


@contextmanager
def answering() -> Iterator[GitHub]:
    """Answer on a free port of loopback, and yield what is held."""
    held = GitHub()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._answer(lambda path, query, _: held.read(path, query))

        def do_POST(self) -> None:
            self._answer(lambda path, _, body: held.write(self.command, path, body))

        do_PATCH = do_POST  # noqa: N815

        def _answer(self, ask: Callable[[str, dict[str, list[str]], dict[str, Any]], object]) -> None:
            split = urlsplit(self.path)
            body = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)) or "null")
            path = split.path.removeprefix(f"/repos/{REPOSITORY}").strip("/")
            if self.headers.get("Authorization") != f"Bearer {TOKEN}":
                held.refused.append(f"{self.command} {self.path}")
                self._send(401, {"message": "Bad credentials"})
                return
            found = ask(path, parse_qs(split.query), body)
            self._send(404 if found is None else 200, {"message": "Not Found"} if found is None else found)

        def _send(self, status: int, body: object) -> None:
            content = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Stay silent."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        held.address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield held
        finally:
            server.shutdown()
            thread.join()
