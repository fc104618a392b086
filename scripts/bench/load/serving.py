"""Serve a built site with nginx on loopback, with the configuration that we write for a host."""

from __future__ import annotations

import getpass
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.bench.load.tools import BROTLI, ToolsMissing, find
from scripts.hosting import nginx
from scripts.hosting.answers import Answers

PATIENCE = 10.0
"""Seconds for nginx to answer."""


def configuration(known: Answers, site: Path, work: Path, port: int, has_brotli: bool) -> str:
    """Return a whole nginx.conf that writes below one folder alone."""
    server = nginx.server(known, site, f"127.0.0.1:{port}", has_brotli)
    temporary = [
        f"{name}_temp_path {work / name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    ]
    head = [
        *([f"load_module {BROTLI};"] if has_brotli else []),
        f"user {getpass.getuser()};",
        "daemon off;",
        "worker_processes 1;",
        f"pid {work / 'nginx.pid'};",
        f"error_log {work / 'error.log'};",
        "events { worker_connections 512; }",
        "http {",
        "access_log off;",
        "sendfile on;",
        "tcp_nopush on;",
        "open_file_cache max=5000;",
        *temporary,
    ]
    return "\n".join([*head, server, "}"]) + "\n"


@contextmanager
def serving(known: Answers, site: Path, work: Path) -> Iterator[str]:
    """Start nginx, and yield the address; ToolsMissing when it does not start."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    program = find("nginx")
    file = work / "nginx.conf"
    file.write_text(configuration(known, site, work, port, BROTLI.is_file()), encoding="utf-8")
    process = subprocess.Popen([program, "-c", str(file), "-p", str(work), "-e", str(work / "error.log")])
    try:
        _wait(process, port, work)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def _wait(process: subprocess.Popen[bytes], port: int, work: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 0.2).close()
            return
        except OSError:
            time.sleep(0.05)
    log = work / "error.log"
    said = log.read_text(encoding="utf-8").strip() if log.is_file() else ""
    raise ToolsMissing(f"nginx did not start: {said.splitlines()[-1] if said else 'it said nothing'}")
