"""Preview the site, live: python -m scripts serve [--port N]."""

from __future__ import annotations

import argparse
import socket
import sys

from scripts import mkdocs

HOST = "127.0.0.1"


def main(argv: list[str]) -> int:
    """Serve both languages on loopback until interrupted; pages reload when a file is saved."""
    parser = argparse.ArgumentParser(prog="python -m scripts serve", description=__doc__)
    parser.add_argument("--port", type=int, default=8000, help="port on 127.0.0.1 (default: 8000)")
    port = parser.parse_args(argv).port
    if not is_free(port):
        print(
            f"Port {port} on {HOST} is in use, perhaps by another preview. "
            f"Stop that one, or run: python3 -m scripts serve --port {port + 1}",
            file=sys.stderr,
        )
        return 1
    print(f"Building both languages; then http://{HOST}:{port}/ and http://{HOST}:{port}/en/", flush=True)
    return mkdocs.run("serve", "--dev-addr", f"{HOST}:{port}")


def is_free(port: int) -> bool:
    """Tell whether nobody listens on a port of loopback."""
    with socket.socket() as probe:
        return probe.connect_ex((HOST, port)) != 0
