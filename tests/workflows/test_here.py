"""Jobs run as on GitHub: in order, in their own folders, with artifacts between them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from scripts.workflows import here, model
from scripts.workflows.actions import Machine
from scripts.workflows.context import Unknown, filled
from scripts.workflows.here import Done

CHECKOUT = "actions/checkout@0"
KEEP = """
      - uses: actions/upload-artifact@0
        with: {name: kept, path: made}
"""


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    origin = tmp_path / "origin"
    origin.mkdir()
    for command in (
        "init -q -b main",
        "-c user.name=a -c user.email=a@example.com commit -q --allow-empty -m first",
    ):
        subprocess.run(["git", "-C", str(origin), *command.split()], check=True)
    return Machine(tmp_path / "jobs", origin, "main", tmp_path / "artifacts")


def ran(text: str, machine: Machine, context: dict | None = None) -> tuple[bool, list[Done]]:
    done: list[Done] = []
    went_well = here.run(model.read("w.yml", text), machine, {"TOLD": "yes"}, context or {}, done.append)
    return went_well, done


def test_a_job_comes_after_what_it_needs_and_takes_what_that_left(machine) -> None:
    text = f"""
jobs:
  second:
    needs: first
    steps:
      - uses: actions/download-artifact@0
        with: {{name: kept, path: got}}
      - run: test "$(cat got/made)" = yes
  first:
    steps:
      - uses: {CHECKOUT}
      - run: echo $TOLD > made
{KEEP}
"""
    went_well, done = ran(text, machine)
    assert went_well, done
    assert [each.job for each in done] == ["first", "first", "first", "second", "second"]


def test_a_failure_ends_its_job_and_those_that_need_it_but_not_what_always_runs(machine) -> None:
    text = """
jobs:
  first:
    steps:
      - run: echo no > made && exit 3
      - run: echo not reached
      - if: always()
        uses: actions/upload-artifact@0
        with: {name: kept, path: made}
  second:
    needs: first
    steps: [{run: "echo not reached"}]
  third:
    needs: first
    if: always() && needs.first.result != 'cancelled'
    steps: [{run: "true"}]
"""
    went_well, done = ran(text, machine)
    assert not went_well
    assert [(each.job, each.went_well) for each in done] == [
        ("first", False),
        ("first", True),
        ("third", True),
    ]
    assert done[0].said == "exit code 3"


def test_a_matrix_is_one_job_a_value(machine) -> None:
    text = """
jobs:
  part:
    strategy: {matrix: {number: [1, 2]}}
    steps: [{run: "test ${{ matrix.number }} = 1"}]
"""
    assert [(each.job, each.went_well) for each in ran(text, machine)[1]] == [
        ("part 1", True),
        ("part 2", False),
    ]


def test_a_condition_on_the_event_is_looked_at(machine) -> None:
    text = """
jobs:
  told:
    if: github.event.kind == 'this'
    steps: [{run: "true"}]
"""
    assert len(ran(text, machine, {"github": {"event": {"kind": "this"}}})[1]) == 1
    assert ran(text, machine, {"github": {"event": {"kind": "that"}}})[1] == []


def test_jobs_that_need_each_other_are_told(machine) -> None:
    text = "jobs: {a: {needs: b, steps: []}, b: {needs: a, steps: []}}"
    with pytest.raises(ValueError, match="a, b need each other"):
        ran(text, machine)


def test_an_artifact_that_nobody_left_is_told(machine) -> None:
    text = "jobs: {a: {steps: [{uses: actions/download-artifact@0, with: {name: gone, path: x}}]}}"
    assert ran(text, machine)[1][0].said == "There is no artifact gone."


def test_an_expression_is_a_path_of_names_and_nothing_more() -> None:
    assert filled("a ${{ matrix.part }} b", {"matrix": {"part": "1"}}) == "a 1 b"
    assert filled("${{ github.event.gone }}", {"github": {}}) == ""
    with pytest.raises(Unknown, match="hashFiles"):
        filled("${{ hashFiles('x') }}", {})
