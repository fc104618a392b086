"""Run the kit where something is wrong: the double, other servers, and broken packages."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scripts import environments
from scripts.azure_double.scenarios import Scenario
from scripts.azure_double.server import AzureDouble
from scripts.environments.isolation import isolated
from tests.snippets.running import FOLDER, variables

SNIPPET = "diagnose/diagnose.py"
NO_NAMES = """
import socket
def getaddrinfo(*_, **__):
    raise socket.gaierror(-2, "Name or service not known")
socket.getaddrinfo = getaddrinfo
"""
"""A sitecustomize.py with which no name is ever asked for."""


@dataclass(frozen=True)
class Told:
    """What one run of the kit said."""

    verdicts: list[str]
    """Names of its verdicts, in order."""
    printed: str
    """The report."""
    stderr: str
    """What should be empty."""
    exit_code: int
    """0 when all is well."""


DRIVER = """
import io, json, os, runpy, sys
replies = sys.stdout
for line in sys.stdin:
    job = json.loads(line)
    os.environ.clear()
    os.environ.update(job["env"])
    sys.argv = job["argv"]
    sys.stdout, sys.stderr = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    try:
        runpy.run_path(sys.argv[0], run_name="__main__")
        code = None
    except SystemExit as end:
        code = end.code
    said = [stream.seek(0) or stream.read() for stream in (sys.stdout, sys.stderr)]
    print(json.dumps([*said, code]), file=replies, flush=True)
"""


class Session:
    """One Python of one pin that runs the program over and over, so that openai is loaded once."""

    def __init__(self, pin: str) -> None:
        self._process = subprocess.Popen(
            [str(environments.ensure(pin)), "-c", DRIVER],
            env=isolated() | {"PYTHONIOENCODING": "utf-8"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def kit(
        self,
        double: AzureDouble,
        *scenarios: Scenario,
        env: Mapping[str, str | None] | None = None,
        arguments: Sequence[str] = (),
    ) -> Told:
        """Run the program once, as `kit` does, from its first line to its last."""
        double.queue(*scenarios)
        job = {"env": _environment(double, env), "argv": [str(FOLDER / SNIPPET), *arguments]}
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        return _told(*json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        """End the process."""
        self._process.communicate(timeout=20)


def _environment(double: AzureDouble, env: Mapping[str, str | None] | None) -> dict[str, str]:
    wanted = isolated() | variables(double) | {"DIAGNOSE_TIMEOUT": "10"} | dict(env or {})
    return {name: value for name, value in wanted.items() if value is not None}


def _told(printed: str, stderr: str, exit_code: int) -> Told:
    return Told(re.findall(r"^=== VERDICT: (\w+) ===$", printed, re.M), printed, stderr, exit_code)


def kit(
    double: AzureDouble,
    pin: str,
    *scenarios: Scenario,
    env: Mapping[str, str | None] | None = None,
    arguments: Sequence[str] = (),
    before: Sequence[str] = (),
    folder: Path | None = None,
) -> Told:
    """Run it on a pin, in a process of its own; a variable that is None is taken away."""
    double.queue(*scenarios)
    done = subprocess.run(
        [*before, str(environments.ensure(pin)), str(FOLDER / SNIPPET), *arguments],
        env=_environment(double, env),
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return _told(done.stdout, done.stderr, done.returncode)


@contextmanager
def answering(raw: bytes) -> Iterator[str]:
    """Serve the same bytes to everybody, and yield the endpoint."""
    server = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=_serve, args=(server, raw), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.getsockname()[1]}"
    server.shutdown(socket.SHUT_RDWR)
    server.close()
    thread.join()


def http(status: str, kind: str, body: str, *fields: str) -> bytes:
    """Return an answer as bytes."""
    lines = [
        f"HTTP/1.1 {status}",
        f"Content-Type: {kind}",
        f"Content-Length: {len(body)}",
        "Connection: close",
    ]
    return ("\r\n".join([*lines, *fields]) + "\r\n\r\n" + body).encode()


def _serve(server: socket.socket, raw: bytes) -> None:
    while True:
        try:
            connection, _ = server.accept()
        except OSError:
            return
        with connection:
            request = b""
            while b"\r\n\r\n" not in request or b"Say hello." not in request:
                piece = connection.recv(65536)
                if not piece:
                    break
                request += piece
            connection.sendall(raw)
