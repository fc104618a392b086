"""Start the stand-in for Azure OpenAI until Ctrl+C: python3 -m scripts double.

Prints how to point a program at it, then one JSON line a request; with --log the lines go to a file.
"""

from __future__ import annotations

import argparse
import errno
import sys
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from scripts.azure_double.deployments import DEPLOYMENTS
from scripts.azure_double.server import HOST, AzureDouble
from scripts.azure_double.wire_log import Listener, LoggedRequest

PORT = 8010
API_KEY = "keyofthestandinnotasecret"
"""The same on every start, so that variables once set hold; it opens nothing but this double."""

STARTING = "Starting the stand-in for Azure OpenAI …"
CHECKS = (
    "the path, the credential, the number of header fields, the api-version, the content type, the JSON, "
    "the deployment, the body (required fields and ranges, then every name against the newest openai)"
)
UNKNOWN = (
    "quotas, regions, roles, networks, content filters, what a model accepts and says, and the exact words "
    "of an error today"
)


def main(argv: list[str]) -> int:
    """Serve until interrupted; 1 when it cannot start."""
    chosen = _parser().parse_args(argv)
    print(STARTING, file=sys.stderr, flush=True)
    with ExitStack() as stack:
        try:
            log = stack.enter_context(chosen.log.open("a", encoding="utf-8")) if chosen.log else sys.stdout
            double = stack.enter_context(_double(chosen.port, writer(log)))
        except OSError as error:
            print(why_not(error, chosen.port), file=sys.stderr)
            return 1
        _serve(double)
    return 0


def introduction(double: AzureDouble) -> str:
    """Return what a person needs to point a program at the double."""
    variables = {**double.environment, **_around(double)}.items()
    return "\n".join(
        [
            f"A stand-in for Azure OpenAI answers at {double.url} (key: {double.api_key}). Ctrl+C ends it.",
            "",
            "In the shell where your program runs, set (sh, bash, zsh):",
            *(f'  export {name}="{value}"' for name, value in variables),
            "or (PowerShell):",
            *(f'  $env:{name} = "{value}"' for name, value in variables),
            f"Where a proxy is set, also set NO_PROXY to {HOST}.",
            "",
            "Deployments:",
            *(f"  {each.name}: {', '.join(sorted(each.serves))}" for each in DEPLOYMENTS.values()),
            "",
            f"It checks, in this order: {CHECKS}.",
            f"It cannot tell: {UNKNOWN}. Only Azure can.",
            "",
            "One line a request follows, credentials masked.",
        ]
    )


def _around(double: AzureDouble) -> dict[str, str]:
    """Return the variables of the programs that go through API Management or a proxy."""
    return {
        "GATEWAY_ENDPOINT": double.gateway_url,
        "GATEWAY_KEY": double.api_key,
        "PROXY_URL": double.url,
    }


def writer(file: TextIO) -> Listener:
    """Return a listener that writes the line of each request."""

    def write(entry: LoggedRequest) -> None:
        print(entry.line(), file=file, flush=True)

    return write


def why_not(error: OSError, port: int) -> str:
    """Return one sentence on why the double cannot start, and what to run."""
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use by another program. Run: python3 -m scripts double --port {port + 1}"
    return f"The stand-in cannot start: {error}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 -m scripts double", description=__doc__)
    parser.add_argument("--port", type=int, default=PORT, help=f"port on {HOST}; 0 for any (default: {PORT})")
    parser.add_argument("--log", type=Path, metavar="FILE", help="append the lines to this file instead")
    return parser


def _double(port: int, listener: Listener) -> AzureDouble:
    try:
        return AzureDouble(port=port, api_key=API_KEY, listener=listener)
    except RuntimeError as error:
        print(f"Names in bodies are not checked, because {error}", file=sys.stderr)
        return AzureDouble(port=port, api_key=API_KEY, listener=listener, check_names=False)


def _serve(double: AzureDouble) -> None:
    try:
        print(introduction(double), flush=True)
        threading.Event().wait()
    except KeyboardInterrupt:
        print("\nThe stand-in has ended.", file=sys.stderr)
