"""A program that is started by a verb ends with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from scripts import child
from scripts.setup import ROOT

TIDY = """
import os, time
try:
    print(os.getpid(), flush=True)
    time.sleep(60)
except KeyboardInterrupt:
    print("tidied up", flush=True)
"""
DEAF = """
import os, signal, time
signal.signal(signal.SIGINT, signal.SIG_IGN)
print(os.getpid(), flush=True)
time.sleep(60)
"""
PARENT = """
import os, sys
from pathlib import Path
from scripts import child
child.OWN_TIME = 3
try:
    raise SystemExit(child.run([sys.executable, "-c", sys.argv[1]], os.environ, Path.cwd()))
except KeyboardInterrupt:
    raise SystemExit(130)
"""
on_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no signals between processes")


@contextmanager
def started(program: str, **options: bool) -> Iterator[tuple[subprocess.Popen[str], int]]:
    command = [sys.executable, "-c", PARENT, program]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", **options) as parent:
        assert parent.stdout
        yield parent, int(parent.stdout.readline())


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@on_posix
@pytest.mark.parametrize("program", [TIDY, DEAF], ids=["tidy", "deaf"])
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)], ids=["TERM", "INT"]
)
def test_a_signal_to_the_parent_alone_ends_the_child(number, code, program):
    with started(program) as (parent, process):
        parent.send_signal(number)
        said, _ = parent.communicate(timeout=30)
    assert parent.returncode == code
    assert not is_alive(process)
    assert ("tidied up" in said) is (program is TIDY)


@on_posix
def test_a_child_that_ctrl_c_reached_by_itself_is_not_told_again():
    with started(TIDY, start_new_session=True) as (parent, process):
        os.killpg(parent.pid, signal.SIGINT)
        said, _ = parent.communicate(timeout=30)
    assert (parent.returncode, said) == (130, "tidied up\n")
    assert not is_alive(process)


def test_the_exit_code_of_the_program_is_returned(tmp_path: Path):
    assert child.run([sys.executable, "-c", "raise SystemExit(3)"], os.environ, tmp_path) == 3
