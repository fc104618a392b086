"""Which tests are named, whether they exist, and what is set up for them."""

from __future__ import annotations

import pytest

from scripts import asked_tests, environments, test
from scripts.asked_tests import Needs
from scripts.setup import ROOT
from scripts.snippets import runs
from scripts.snippets.header import HeaderError, programs

EVERY_PIN = (*environments.release_pins(), environments.REST)
WITHOUT_OPENAI = next(name for name in programs() if runs.claimed_pins(name) == [environments.REST])


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ([], []),
        (["-q", "-k", "newest", "-m", "not index"], []),
        (["-k", "a/b", "--ignore", "tests/site", "-x"], []),
        (["-q", "tests/new/test_x.py::test[a/b]", "./tests/pages"], ["tests/new/test_x.py", "tests/pages"]),
        (["tests"], ["tests"]),
        (["--tb=short", "gone.py"], ["gone.py"]),
    ],
)
def test_the_paths_among_the_arguments_are_found(arguments, named):
    assert asked_tests.paths(arguments) == named


def test_a_mistyped_path_is_told_before_anything_starts(monkeypatch, capsys):
    for name in ("prepare", "_pytest"):
        monkeypatch.setattr(test, name, lambda *_: pytest.fail("it went on"))
    assert test.main(["tests/test_askd_tests.py"]) == 2
    (told,) = capsys.readouterr().err.splitlines()
    assert told.startswith("tests/test_askd_tests.py: found no such file; expected a path below the project")
    assert told.endswith("run: python3 -m scripts test tests/test_asked_tests.py")


@pytest.mark.parametrize("named", [[], ["tests"]])
def test_the_whole_run_needs_everything(named):
    assert asked_tests.needs(named, ROOT) == Needs(browser=True, pins=EVERY_PIN, linters=True)


@pytest.mark.parametrize(
    ("named", "needs"),
    [
        ("tests/new/test_together.py", Needs(browser=False, pins=(), linters=False)),
        ("tests/prose", Needs(browser=False, pins=(), linters=True)),
        ("tests/prose/test_plain.py", Needs(browser=False, pins=(), linters=True)),
        ("tests/search/test_ranking.py", Needs(browser=True, pins=(), linters=False)),
        ("tests/errors", Needs(browser=False, pins=EVERY_PIN, linters=False)),
        ("tests/snippets", Needs(browser=False, pins=EVERY_PIN, linters=False)),
    ],
)
def test_named_tests_need_what_concerns_them(named, needs):
    assert asked_tests.needs([named], ROOT) == needs


def test_the_test_of_a_program_needs_the_environments_that_the_program_claims():
    found = asked_tests.needs([asked_tests.mirror.test_path(WITHOUT_OPENAI)], ROOT)
    assert not found.linters
    assert environments.REST in found.pins
    assert set(found.pins) < set(EVERY_PIN)


def test_only_what_is_needed_is_set_up(monkeypatch):
    monkeypatch.setattr(test.browser, "find_or_install", lambda: pytest.fail("a browser was asked for"))
    monkeypatch.setattr(test.modules, "ensure", lambda: pytest.fail("linters were asked for"))
    built = []
    monkeypatch.setattr(test.environments, "ensure_all", built.extend)
    test.prepare(Needs(browser=False, pins=("newest",), linters=False))
    assert built == ["newest"]


def test_recording_says_which_runs_were_added():
    added = {runs.Run("a/b.py", pin, "3.0.0", "3.12", "hash", "2026-11-25") for pin in ("newest", "3.0.0")}
    assert test._new(added) == "2 of them new: a/b.py"
    assert test._new(set()) == "0 of them new"


def test_a_wrong_first_line_of_a_program_is_told_in_a_sentence(monkeypatch, capsys):
    def wrong(*_):
        raise HeaderError("snippets/a.py:1: found “import os”; expected another line")

    monkeypatch.setattr(test.asked_tests, "needs", wrong)
    assert test.main(["tests/new"]) == 1
    assert capsys.readouterr().err == "snippets/a.py:1: found “import os”; expected another line\n"
