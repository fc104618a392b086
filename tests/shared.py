"""Make a thing that is dear once for all workers of a session."""

from __future__ import annotations

import os
import pickle
import time
from collections.abc import Callable
from typing import Any

import pytest

SECONDS = 300


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[], Any]) -> Any:
    """Return what the first worker that asks for a name has made; what it raised is raised in each."""
    shared = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    done = shared / f"{name}.pickle"
    try:
        (shared / name).mkdir()
    except FileExistsError:
        _wait_for(done)
    else:
        try:
            made = (make(), None)
        except Exception as problem:
            made = (None, AssertionError(f"{name}: {type(problem).__name__}: {problem}"))
        part = done.with_suffix(".part")
        part.write_bytes(pickle.dumps(made))
        part.replace(done)
    result, problem = pickle.loads(done.read_bytes())
    if problem:
        raise problem
    return result


def _wait_for(done) -> None:
    deadline = time.monotonic() + SECONDS
    while not done.is_file():
        if time.monotonic() > deadline:
            raise TimeoutError(f"another worker did not make {done.stem} within {SECONDS} seconds")
        time.sleep(0.2)
