"""A full disk, a kill at any moment, two runs at once: the data are those of before or those of after."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.setup import ROOT

PROGRAM = Path(__file__).with_name("one_run.py")
MOST = 40
ALL = ["1.0.0", "1.1.0", "1.2.0"]


def start(facts, how: str, number: int = 0) -> subprocess.Popen[str]:
    command = [PROGRAM, facts.server.url, facts.data, facts.cache, how, number]
    return subprocess.Popen(
        [sys.executable, *map(str, command)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def done_to_the_disk(facts) -> int:
    """Return how many things a run does to the disk, found out on a copy of the data."""
    out, err = (process := start(facts, "whole")).communicate(timeout=60)
    assert process.returncode == 0, err
    return int(out.rsplit(" ", 1)[1])


@pytest.fixture
def again(facts):
    """Set everything back to what it was before the new release."""

    def files() -> list[Path]:
        return [
            path for folder in (facts.data, facts.cache) for path in folder.rglob("*") if path.is_file()
        ]

    kept = {path: path.read_bytes() for path in files()}

    def back() -> None:
        for path in files():
            if path not in kept:
                path.unlink()
        for path, content in kept.items():
            path.write_bytes(content)

    return back


@pytest.mark.parametrize("how", ["full", "killed"])
def test_whenever_it_happens_the_data_are_whole(how: str, facts, again) -> None:
    total = done_to_the_disk(facts)
    assert 5 <= total <= MOST
    after = facts.file.read_bytes()
    for number in range(1, total + 1):
        again()
        _, said = (process := start(facts, how, number)).communicate(timeout=60)
        assert facts.file.read_bytes() in {facts.good, after}, f"at {number} of {total}"
        if how == "full" and process.returncode:
            told = [line for line in said.strip().splitlines() if "What each release needs" not in line]
            assert len(told) == 1, said
            assert told[0].endswith("docs/data/releases.json stays as it was."), said
            assert facts.file.read_bytes() == facts.good
        if how == "killed":
            assert process.returncode == 137
        assert facts.run(facts.server.url) == 0
        assert facts.versions == ALL


def test_two_runs_at_once_leave_what_one_would(facts) -> None:
    runs = [start(facts, "whole") for _ in range(2)]
    for run in runs:
        run.communicate(timeout=60)
    assert [run.returncode for run in runs] == [0, 0]
    assert facts.versions == ALL
    assert [path.name for path in facts.data.iterdir() if path.name.startswith(".")] == []
