"""Staged drifts between two languages: every real one is told with its place, no cosmetic one is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.checks.fixing import mended
from scripts.checks.table import CHECKS
from scripts.pages import parity, tree, unlike_literals
from scripts.pages.tree import LANGUAGES, Page, Tree
from tests.pages.case_files import Case, write
from tests.translation import drift_files

OF_PAGES = ("front-matter", "headings", "includes", "parity", "links", "translations")
DRIFTS = drift_files.all_drifts()
COSMETIC = [drift for drift in DRIFTS if "/cosmetic-" in drift.name]
REAL = [drift for drift in DRIFTS if drift not in COSMETIC]
TO_FIX = [drift for drift in DRIFTS if drift.fixed]


def name_of(case: Case) -> str:
    return case.name


def told(root: Path) -> list[str]:
    """Return what the checks of pages find, each with the name of its check before it."""
    project = tree.load(root)
    found = {(finding, name) for name in OF_PAGES for finding in CHECKS[name].run(project)}
    return [f"{name}: {finding}" for finding, name in sorted(found)]


@pytest.mark.parametrize("pages", drift_files.agreeing_pages(), ids=name_of)
def test_pages_that_agree_are_left_in_peace(pages: Case, tmp_path: Path) -> None:
    write(pages, tmp_path)
    assert told(tmp_path) == []


@pytest.mark.parametrize("drift", REAL, ids=name_of)
def test_a_real_drift_is_told_with_its_place(drift: Case, tmp_path: Path) -> None:
    write(drift, tmp_path)
    assert drift.found
    assert sorted(told(tmp_path)) == sorted(drift.found)


@pytest.mark.parametrize("drift", COSMETIC, ids=name_of)
def test_a_cosmetic_change_is_not_told(drift: Case, tmp_path: Path) -> None:
    write(drift, tmp_path)
    assert drift.found == []
    assert told(tmp_path) == []


@pytest.mark.parametrize("drift", TO_FIX, ids=name_of)
def test_fixing_mends_the_drift_and_a_second_time_changes_nothing(drift: Case, tmp_path: Path) -> None:
    write(drift, tmp_path)
    once = mended(tree.load(tmp_path))
    after = {page.path: page.text for page in once.pages}
    assert {path: after[path] for path in drift.fixed} == drift.fixed
    assert [page.text for page in mended(once).pages] == [page.text for page in once.pages]


@pytest.mark.parametrize("folder", ["ja-first", "en-first"])
def test_there_are_drifts_of_both_sorts_in_both_directions(folder: str) -> None:
    assert any(drift.name.startswith(folder) for drift in COSMETIC)
    assert any(drift.name.startswith(folder) for drift in REAL)
    assert len(REAL) >= 24
    assert len(COSMETIC) >= 8


@pytest.mark.parametrize("check", OF_PAGES)
def test_each_check_tells_of_a_drift(check: str) -> None:
    assert any(line.startswith(f"{check}: ") for drift in REAL for line in drift.found)


def pages_of(drift: Case) -> Iterator[Page]:
    for language in LANGUAGES:
        home = f"docs/{language}/"
        for path in sorted(path for path in drift.files if path.startswith(home) and path.endswith(".md")):
            yield Page(path, language, path.removeprefix(home), drift.files[path])


PROJECTS = [(drift, Tree(Path(), tuple(pages_of(drift)))) for drift in REAL]


def unlike(project: Tree) -> list[str]:
    """Return what the comparison finds, or how it broke down."""
    try:
        return sorted(f"parity: {finding}" for finding in set(parity.check(project)))
    except ValueError as problem:
        return [str(problem)]


def is_noticed() -> bool:
    """Tell whether the comparison says something else of a drift than it should."""
    return any(
        unlike(project) != sorted(line for line in drift.found if line.startswith("parity: "))
        for drift, project in PROJECTS
    )


def test_with_all_comparisons_in_place_every_drift_is_told_as_it_should_be() -> None:
    assert not is_noticed()


@pytest.mark.parametrize("noun", [comparison.noun for comparison in parity.COMPARISONS])
def test_a_drift_notices_when_a_comparison_is_gone(noun: str, monkeypatch) -> None:
    left = tuple(comparison for comparison in parity.COMPARISONS if comparison.noun != noun)
    monkeypatch.setattr(parity, "COMPARISONS", left)
    assert is_noticed()


@pytest.mark.parametrize("kind", unlike_literals.KINDS)
def test_a_drift_notices_when_a_kind_of_literal_is_gone(kind: str, monkeypatch) -> None:
    monkeypatch.setattr(
        unlike_literals, "KINDS", tuple(left for left in unlike_literals.KINDS if left != kind)
    )
    assert is_noticed()


@pytest.mark.parametrize("part", ["_check_outline", "_check_names", "_check_section", "_check_literals"])
def test_a_drift_notices_when_a_part_of_the_comparison_is_gone(part: str, monkeypatch) -> None:
    monkeypatch.setattr(parity, part, lambda *_: iter(()))
    assert is_noticed()
