"""Run a snippet as a reader would: untouched, as a process of its own, over HTTP against the double."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from scripts import environments
from scripts.azure_double.scenarios import Scenario
from scripts.azure_double.server import AzureDouble
from scripts.azure_double.wire_log import LoggedRequest
from scripts.environments.isolation import isolated
from scripts.environments.node import NodeMissing, find_node
from scripts.snippets import runs
from scripts.snippets.header import SNIPPETS

# A test of the tests points this at a copy of snippets/ in which one byte is changed.
FOLDER = Path(os.environ.get("SNIPPETS_UNDER_TEST", SNIPPETS))


@dataclass(frozen=True)
class Done:
    """What came of one run."""

    printed: str
    """Standard output."""
    stderr: str
    """Standard error."""
    exit_code: int
    """What the process returned."""
    requests: list[LoggedRequest]
    """What the double received meanwhile, in order."""


class RunSnippet(Protocol):
    """Run one snippet on one pin and return what it printed and sent."""

    def __call__(
        self,
        snippet: str,
        pin: str | None = None,
        *,
        env: Mapping[str, str] | None = None,
        scenarios: Sequence[Scenario] = (),
        stdin: str = "",
        fails: bool = False,
        timeout: float = 60,
    ) -> Done:
        """Assert that the program ended well, or badly when `fails`; the time-out is in seconds."""


def claimed_pins(snippet: str) -> list[str]:
    """Return the pins on which a snippet says that it runs, for pytest.mark.parametrize."""
    return runs.claimed_pins(snippet, FOLDER)


def run_snippet(
    double: AzureDouble,
    snippet: str,
    pin: str | None,
    *,
    env: Mapping[str, str] | None,
    scenarios: Sequence[Scenario],
    stdin: str,
    timeout: float,
) -> Done:
    """Run a snippet once, in an empty folder, with the variables that the double's reader would set."""
    double.queue(*scenarios)
    before = len(double.requests)
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [*interpreter(snippet, pin), str(FOLDER / snippet)],
            cwd=folder,
            env=isolated() | variables(double) | dict(env or {}),
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=timeout,
            check=False,
        )
    return Done(done.stdout, done.stderr, done.returncode, double.requests[before:])


def interpreter(snippet: str, pin: str | None) -> list[str]:
    """Return the command that runs this kind of program; skip the test where the machine has none."""
    suffix = Path(snippet).suffix
    if suffix == ".sh":
        return [_on_path("sh", "curl")]
    if suffix == ".mjs":
        try:
            return [str(find_node())]
        except NodeMissing as missing:
            pytest.skip(str(missing))
    return [str(environments.ensure(pin or environments.REST))]


def variables(double: AzureDouble) -> dict[str, str]:
    """Return what every snippet may read, as the pages tell readers to set it."""
    return {
        "AZURE_OPENAI_ENDPOINT": double.url,
        "AZURE_OPENAI_API_KEY": double.api_key,
        "AZURE_OPENAI_DEPLOYMENT": "my-chat",
        "AZURE_OPENAI_EMBEDDING_DEPLOYMENT": "my-embedding",
        **double.identity_variables,
        "PYTHONIOENCODING": "utf-8",
    }


def _on_path(program: str, *needed: str) -> str:
    for name in (program, *needed):
        if shutil.which(name) is None:
            pytest.skip(f"{name} is not on this machine's PATH")
    return program
