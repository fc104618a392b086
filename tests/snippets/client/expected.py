"""What the programs of the client pages ask, what they print, and how to measure a release beside them."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from packaging.version import Version

from scripts import environments
from scripts.azure_double.server import AzureDouble
from tests.snippets.lines import run_lines
from tests.snippets.running import variables

GREETING = "Hello from the double.\n"
CHAT = {"model": "my-chat", "messages": [{"role": "user", "content": "Say hello."}]}
V1_CHAT = "/openai/v1/chat/completions"
DATED_CHAT = "/openai/deployments/my-chat/chat/completions"
DATED = {"api-version": "2024-10-21"}


def release(pin: str) -> Version:
    """Return the release of openai that a pin holds."""
    return environments.openai_version(pin)


def measure(double: AzureDouble, pin: str, program: str, env: Mapping[str, str] | None = None) -> str:
    """Run a few lines on a pin, against the double, and return what they printed, errors included."""
    with tempfile.TemporaryDirectory() as folder:
        given = variables(double) | dict(env or {})
        done = run_lines(pin, program, given, folder=Path(folder), ignore_warnings=True)
    return (done.stdout + done.stderr).strip()
