"""An update, with steps that only say how they ended, and data that are made up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from packaging.version import Version

from scripts.behaviour import store
from scripts.update import command, steps
from scripts.update.state import State, differences
from scripts.update.steps import Done, Step
from tests.behaviour.measured import data, question

TEXT = "errors.rate-limit-text"
BEFORE = State(
    frozenset({"3.53.0", "3.54.0"}),
    Version("3.54.0"),
    "openai==3.54.0",
    data(question(TEXT, ("3.53.0", "3.54.0", "a")), releases=("3.53.0", "3.54.0")),
)
AFTER = State(
    BEFORE.releases | {"3.55.0"},
    Version("3.55.0"),
    "openai==3.55.0",
    data(
        question(TEXT, ("3.53.0", "3.54.0", "a"), ("3.55.0", "3.55.0", "b")),
        releases=("3.53.0", "3.54.0", "3.55.0"),
    ),
)


class Steps:
    """Steps of which some fail."""

    def __init__(self, *failing: str) -> None:
        self.failing = failing
        self.names: list[str] = []

    def __call__(self, step: Step) -> Done:
        self.names.append(step.name)
        fails = step.name in self.failing
        failed = ("tests/test_x.py::test_y[newest]",) if fails and step.name == "test" else ()
        return Done(step, int(fails), 1.0, failed)


def update(run: Steps, *states: State, left: list[str] | None = None) -> int:
    known = iter(states)
    return command.main([], run, lambda: next(known), lambda: left or [])


def test_a_new_release_goes_through_every_step_and_is_summed_up(capsys) -> None:
    run = Steps()
    assert update(run, BEFORE, AFTER) == 3
    assert run.names == ["gather", "lock", "probe", "test", "render"]
    assert capsys.readouterr().out.splitlines()[:4] == [
        "New releases: 3.55.0.",
        "The pin “newest” moved from 3.54.0 to 3.55.0.",
        "3.55.0: 1 answer changed:",
        f"  Is it `{TEXT}`: a → b",
    ]


def test_nothing_new_is_neither_tested_nor_rendered(capsys) -> None:
    run = Steps()
    assert update(run, AFTER, AFTER) == 0
    assert run.names == ["gather", "lock", "probe"]
    assert capsys.readouterr().out.startswith("Nothing new upstream.")


def test_what_a_stopped_update_left_untried_is_tried() -> None:
    run = Steps()
    assert update(run, AFTER, AFTER, left=["chat/hello.py"]) == 0
    assert run.names[-2:] == ["test", "render"]


@pytest.mark.parametrize("failing", ["gather", "lock", "probe", "test", "render"])
def test_a_step_that_fails_ends_the_update_with_1(failing: str, capsys) -> None:
    run = Steps(failing)
    assert update(run, BEFORE, AFTER) == 1
    assert run.names[-1] == failing
    said = capsys.readouterr().out
    assert f"{failing}: failed, exit code 1" in said
    assert ("tests/test_x.py::test_y[newest]" in said) == (failing == "test")


def test_data_that_cannot_be_read_are_named(capsys) -> None:
    def unreadable() -> State:
        raise store.BadData("docs/data/behaviour.json is missing. Run: python3 -m scripts probe")

    assert command.main([], Steps(), unreadable) == 1
    assert "behaviour.json is missing" in capsys.readouterr().err


def test_other_dependencies_of_the_same_release_are_told() -> None:
    moved = replace(BEFORE, lock="openai==3.54.0\nhttpx2==9")
    assert differences(BEFORE, moved) == ["The pin “newest” is still 3.54.0, with other dependencies."]


def test_a_release_that_changes_no_answer_is_told_as_such() -> None:
    same = data(question(TEXT, ("3.53.0", "3.55.0", "a")), releases=("3.53.0", "3.54.0", "3.55.0"))
    assert "3.55.0: no answer changed." in differences(BEFORE, replace(AFTER, measured=same))


def test_a_step_passes_its_words_on_and_names_the_tests_that_failed(monkeypatch, capfd, tmp_path) -> None:
    (tmp_path / "scripts").mkdir()
    program = "print('.. [50%]'); print('FAILED tests/a.py::b[newest] - assert 1'); raise SystemExit(1)"
    (tmp_path / "scripts" / "__init__.py").touch()
    (tmp_path / "scripts" / "__main__.py").write_text(program, encoding="utf-8")
    monkeypatch.setattr(steps, "ROOT", tmp_path)
    done = steps.run(Step("test", ()))
    assert (done.exit_code, done.failed) == (1, ("tests/a.py::b[newest]",))
    assert "[50%]" in capfd.readouterr().err
