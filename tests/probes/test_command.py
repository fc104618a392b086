"""python3 -m scripts probe, with releases that are asked in name only."""

from __future__ import annotations

import pytest
from packaging.version import Version

from scripts.behaviour import lookup, store
from scripts.probes import command, probes
from scripts.probes.journal import Journal
from scripts.probes.outcome import Outcome


class Asked:
    """Answers in place of scripts.probes.measure: 2 before 2.0.0, then 3."""

    def __init__(self, stop_after: int = 1000) -> None:
        self.stop_after = stop_after
        self.by: list[tuple[str, tuple[str, ...]]] = []

    def __call__(self, release, day, wanted):
        if len(self.by) >= self.stop_after:
            raise KeyboardInterrupt
        self.by.append((release, tuple(wanted)))
        answers = {"retries.count": 2 if Version(release) < Version("2") else 3}
        for probe in wanted:
            given = answers if probe == "retries" else {}
            yield Outcome(release=release, probe=probe, day=day, python="", packages={}, answers=given)


@pytest.fixture
def run(tmp_path):
    """Run the command with files of its own."""
    file, journal = tmp_path / "behaviour.json", Journal(tmp_path / "outcomes.jsonl")

    def one(asked: Asked, *argv: str) -> int:
        return command.main([*argv], asked, file, journal)

    one.file = file
    return one


def test_a_first_run_finds_the_boundary_and_a_second_asks_nothing(run, capsys) -> None:
    assert run(Asked()) == 0
    data = store.load(run.file)
    assert lookup.since(data, "retries.count") == "2.0.0"
    assert lookup.since(data, "python.requires") == "2.49.0"
    again = Asked()
    before = run.file.read_bytes()
    assert run(again) == 0
    assert (again.by, run.file.read_bytes()) == ([], before)
    assert "as it was" in capsys.readouterr().out
    assert run(again, "--check") == 0


def test_a_run_that_was_stopped_leaves_the_file_and_goes_on(run) -> None:
    run(Asked())
    before = run.file.read_bytes()
    with pytest.raises(KeyboardInterrupt):
        run(Asked(stop_after=9), "--from-nothing")
    assert run.file.read_bytes() == before
    run.file.unlink()
    second = Asked()
    assert run(second) == 0
    assert run.file.read_bytes() == before
    assert len(second.by) < 60


def test_a_probe_that_was_changed_asks_again_and_no_other_does(run, monkeypatch, capsys) -> None:
    run(Asked())
    monkeypatch.setattr(probes, "digest", lambda name: f"new-{name}" if name == "retries" else digest(name))
    assert run(Asked(), "--check") == 1
    assert "does not have the probe retries as it asks now" in capsys.readouterr().out
    again = Asked()
    assert run(again) == 0
    assert {names for _, names in again.by} == {("retries",)}


digest = probes.digest


def test_a_release_that_is_asked_for_by_name_is_asked_by_every_probe(run) -> None:
    run(Asked())
    again = Asked()
    assert run(again, "2.40.0") == 0
    assert [(release, len(names)) for release, names in again.by] == [("2.40.0", len(probes.PROBES))]


def test_a_release_that_is_not_on_the_index_is_named(run, capsys) -> None:
    assert run(Asked(), "3.47.0") == 2
    assert "openai 3.47.0 cannot be measured" in capsys.readouterr().err
