"""Each rule on small projects that break it in one way, or that look as if they did."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.checks.fixing import mended
from scripts.checks.table import CHECKS
from scripts.pages import tree
from scripts.snippets import runs
from tests.pages.case_files import Case, all_cases, write

CASES = all_cases()
by_name = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
to_fix = pytest.mark.parametrize("case", [case for case in CASES if case.fixed], ids=lambda case: case.name)


@pytest.fixture(autouse=True)
def _no_runs_are_missing(monkeypatch):
    # The record of runs belongs to the real snippets; its own rule is tested in test_snippet_rules.py.
    monkeypatch.setattr(runs, "missing", list)


@by_name
def test_the_check_says_exactly_this(case: Case, tmp_path: Path) -> None:
    write(case, tmp_path)
    check = CHECKS[case.name.split("/")[0]]
    assert [str(finding) for finding in sorted(set(check.run(tree.load(tmp_path))))] == case.found


@to_fix
def test_fixing_mends_it_and_a_second_time_changes_nothing(case: Case, tmp_path: Path) -> None:
    write(case, tmp_path)
    once = mended(tree.load(tmp_path))
    after = {page.path: page.text for page in once.pages}
    assert {path: after[path] for path in case.fixed} == case.fixed
    assert [page.text for page in mended(once).pages] == [page.text for page in once.pages]


@pytest.mark.parametrize("name", CHECKS)
def test_every_check_was_seen_to_fail(name: str) -> None:
    assert any(case.found for case in CASES if case.name.startswith(f"{name}/"))
