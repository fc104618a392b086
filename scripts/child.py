"""Run another program to its end, and end it when this process is told to end."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

OWN_TIME = 5.0
"""Seconds in which a child may end by itself, before it is told to, and then before it is made to."""


def run(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> int:
    """Run a program and return its exit code; it never outlives this process's Ctrl+C or SIGTERM."""
    with _sigterm_as_exit(), subprocess.Popen(command, env=environment, cwd=folder) as child:
        try:
            return child.wait()
        except KeyboardInterrupt:
            # A terminal tells the child as well; one that is told twice could not tidy up.
            if not _ends(child):
                _end(child)
            raise
        except SystemExit:
            _end(child)
            raise


def _end(child: subprocess.Popen[bytes]) -> None:
    if os.name == "nt":
        child.terminate()
    else:
        # As Ctrl+C would, at which programs tidy up.
        child.send_signal(signal.SIGINT)
    if not _ends(child):
        child.kill()
        child.wait()


def _ends(child: subprocess.Popen[bytes]) -> bool:
    try:
        child.wait(OWN_TIME)
    except subprocess.TimeoutExpired:
        return False
    return True


@contextmanager
def _sigterm_as_exit() -> Iterator[None]:
    def leave(number: int, _: FrameType | None) -> None:
        raise SystemExit(128 + number)

    # Only the main thread may say what a signal does.
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
