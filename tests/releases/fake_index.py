"""A package index on loopback that holds what a test puts there, and misbehaves as a test asks."""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from pypi_simple import PyPISimple

CHANGELOG = (
    "# Changelog\n\n## 1.1.0 (2024-02-01)\n\n### Features\n\n* **azure:** b\n\n## 1.0.0 (2024-01-01)\n\n* a\n"
)


@dataclass
class FakeIndex:
    """What the index holds, and what it was asked for."""

    files: dict[str, bytes] = field(default_factory=dict)
    facts: dict[str, dict[str, object]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    damaged: set[str] = field(default_factory=set)
    page: bytes | None = None
    status: int = 200
    offers_metadata: bool = False
    url: str = ""

    def client(self) -> PyPISimple:
        return PyPISimple(f"{self.url}/simple/")

    def add(
        self,
        version: str,
        *requires: str,
        changelog: str | None = CHANGELOG,
        wheel: bool = True,
        python: str | None = ">=3.8",
        day: str = "2024-01-01",
        yanked: bool = False,
    ) -> None:
        facts = {"requires-python": python, "upload-time": f"{day}T12:00:00Z", "yanked": yanked}
        self._put(f"openai-{version}.tar.gz", sdist(version, changelog), facts)
        if wheel:
            name = f"openai-{version}-py3-none-any.whl"
            self._put(name, wheel_of(version, requires), facts)
            self.files[f"{name}.metadata"] = metadata(version, requires)

    def remove(self, version: str) -> None:
        for name in [
            name for name in self.facts if name.startswith((f"openai-{version}-", f"openai-{version}.t"))
        ]:
            del self.facts[name]

    def downloads(self) -> list[str]:
        return [path.removeprefix("/files/") for path in self.asked if path.startswith("/files/")]

    def answer(self, path: str) -> tuple[int, str, bytes]:
        self.asked.append(path)
        if path.startswith("/simple/openai"):
            return self.status, "application/vnd.pypi.simple.v1+json", self.page or self._listing()
        name = path.removeprefix("/files/")
        body = self.files.get(name)
        if body is None:
            return 404, "text/plain", b"no such file"
        return 200, "application/octet-stream", b"X" + body[1:] if name in self.damaged else body

    def _put(self, name: str, body: bytes, facts: dict[str, object]) -> None:
        self.files[name], self.facts[name] = body, facts

    def _listing(self) -> bytes:
        files = [self._entry(name) for name in self.facts]
        page = {"meta": {"api-version": "1.1"}, "name": "openai", "files": files, "versions": []}
        return json.dumps(page).encode()

    def _entry(self, name: str) -> dict[str, object]:
        body = self.files[name]
        entry: dict[str, object] = {
            "filename": name,
            "url": f"{self.url}/files/{name}",
            "hashes": {"sha256": hashlib.sha256(body).hexdigest()},
            "size": len(body),
            **self.facts[name],
        }
        if self.offers_metadata and name.endswith(".whl"):
            entry["core-metadata"] = {"sha256": hashlib.sha256(self.files[f"{name}.metadata"]).hexdigest()}
        return entry


@contextmanager
def running() -> Iterator[FakeIndex]:
    index = FakeIndex()
    with served(index.answer) as url:
        index.url = url
        yield index


@contextmanager
def served(answer: Callable[[str], tuple[int, str, bytes]]) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, answer))
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, answer, *arguments):
        self._answer = answer
        super().__init__(*arguments)

    def do_GET(self):
        status, kind, body = self._answer(self.path)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


def metadata(version: str, requires: tuple[str, ...]) -> bytes:
    lines = ["Metadata-Version: 2.1", "Name: openai", f"Version: {version}"]
    return "\n".join([*lines, *(f"Requires-Dist: {text}" for text in requires), "", "text"]).encode()


def wheel_of(version: str, requires: tuple[str, ...]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(f"openai-{version}.dist-info/METADATA", metadata(version, requires))
    return file.getvalue()


def sdist(version: str, changelog: str | bytes | None, name: str = "CHANGELOG.md") -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w:gz") as archive:
        for path, body in (("README.md", b"read me"), (name, changelog)):
            if body is not None:
                data = body.encode() if isinstance(body, str) else body
                entry = tarfile.TarInfo(f"openai-{version}/{path}")
                entry.size = len(data)
                archive.addfile(entry, io.BytesIO(data))
    return file.getvalue()
