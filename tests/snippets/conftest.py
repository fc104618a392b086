"""Fixtures of the snippet tests, and the record of what ran."""

from __future__ import annotations

import datetime
import platform
from collections.abc import Iterator
from dataclasses import asdict

import pytest

from scripts.azure_double.server import AzureDouble
from scripts.snippets import runs
from tests.snippets.running import FOLDER, RunSnippet, claimed_pins, run_snippet

PROPERTY = "snippet-run"


@pytest.fixture
def double() -> Iterator[AzureDouble]:
    """A stand-in for Azure OpenAI on loopback; a fault of its own fails the test."""
    with AzureDouble() as running:
        yield running
    assert running.failures == [], "the double itself failed"


@pytest.fixture
def run(double: AzureDouble, record_property) -> RunSnippet:
    """Run a snippet against the double."""

    def run_one(snippet, pin=None, *, env=None, scenarios=(), stdin="", fails=False, timeout=60.0):
        done = run_snippet(double, snippet, pin, env=env, scenarios=scenarios, stdin=stdin, timeout=timeout)
        log = "\n".join(f"{one.method} {one.path} -> {one.status}" for one in done.requests)
        told = f"exit code {done.exit_code}\n{log}\n{done.printed}\n{done.stderr}"
        assert (done.exit_code != 0) == fails, told
        if not fails and (pin or "rest") in claimed_pins(snippet):
            record_property(PROPERTY, asdict(_as_run(snippet, pin or "rest")))
        return done

    return run_one


def _as_run(snippet: str, pin: str) -> runs.Run:
    return runs.Run(
        snippet=snippet,
        pin=pin,
        openai=runs.release_of(pin),
        python=platform.python_version(),
        sha256=runs.digest(snippet, FOLDER),
        day=datetime.date.today().isoformat(),
    )
