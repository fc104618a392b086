"""The examples of the page for contributors keep the rules that it explains, and run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.checks.table import CHECKS
from scripts.pages import tree
from scripts.setup import ROOT
from scripts.snippets import runs
from tests.pages.case_files import Case, write

EXAMPLES = ROOT / "docs" / "assets" / "examples"


def shown(name: str) -> str:
    """Return an example as the page shows it: an escaped include comes out as an include."""
    return (EXAMPLES / name).read_text("utf-8").replace(";--8<--", "--8<--")


@pytest.mark.parametrize("name", [name for name, check in CHECKS.items() if not check.is_outside])
def test_the_example_passes_the_check(name, tmp_path, monkeypatch):
    monkeypatch.setattr(runs, "missing", list)
    files = {
        "docs/ja/client/hello.md": shown("page.ja.txt"),
        "docs/en/client/hello.md": shown("page.en.txt"),
        "snippets/client/hello.py": shown("hello.py.txt"),
        "tests/snippets/client/test_hello.py": shown("test_hello.py.txt"),
    }
    write(Case("", files, []), tmp_path)
    found = [str(finding) for finding in CHECKS[name].run(tree.load(tmp_path))]
    # The stamp comes last, by the command that the page names.
    assert [line for line in found if "without source_hash" not in line] == []


@pytest.mark.parametrize("example", ["test_hello.py.txt", "test_refused.py.txt"])
def test_the_example_of_a_test_passes_on_the_newest_release(example: str, tmp_path: Path):
    (tmp_path / "client").mkdir()
    shutil.copy(EXAMPLES / "hello.py.txt", tmp_path / "client" / "hello.py")
    (tmp_path / "test_hello.py").write_text(shown(example), encoding="utf-8")
    options = [
        "-p",
        "tests.snippets.conftest",
        "-p",
        "no:cacheprovider",
        "-k",
        "newest",
        "-c",
        "pyproject.toml",
    ]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, str(tmp_path / "test_hello.py")],
        cwd=ROOT,
        env=os.environ | {"SNIPPETS_UNDER_TEST": str(tmp_path), "PYTEST_ADDOPTS": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed" in done.stdout
