"""errors/compiled_parts.py: whether what was compiled below openai fits the Python that runs."""

from __future__ import annotations

import subprocess
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest

from scripts import environments
from scripts.environments.isolation import isolated
from tests.snippets.running import FOLDER, RunSnippet

SNIPPET = "errors/compiled_parts.py"
OTHER = "_pydantic_core.cpython-31-other-platform.so"


def package(folder: Path, name: str, *files: str) -> None:
    """Write a package with these files."""
    (folder / name).mkdir()
    for file in ("__init__.py", *files):
        (folder / name / file).write_text("", encoding="utf-8")


def test_parts_that_are_not_there_are_told_from_parts_for_another_platform(
    run: RunSnippet, tmp_path: Path
) -> None:
    package(tmp_path, "pydantic_core", OTHER)
    package(tmp_path, "jiter")
    printed = run(SNIPPET, env={"PYTHONPATH": str(tmp_path)}).printed.splitlines()
    assert printed[0].startswith("python: ")
    assert printed[1:] == [
        f"pydantic_core: found ['{OTHER}'] in {tmp_path / 'pydantic_core'}",
        f"  this Python loads _pydantic_core{EXTENSION_SUFFIXES[0]}",
        f"jiter: found no compiled file in {tmp_path / 'jiter'}",
        f"  this Python loads jiter{EXTENSION_SUFFIXES[0]}",
    ]


def test_parts_for_this_python_fit(run: RunSnippet, tmp_path: Path) -> None:
    package(tmp_path, "jiter", f"jiter{EXTENSION_SUFFIXES[0]}")
    printed = run(SNIPPET, env={"PYTHONPATH": str(tmp_path)}).printed.splitlines()
    assert printed[1:] == ["pydantic_core: not installed", "jiter: fits"]


@pytest.mark.parametrize("pin", ["1.55.3", "newest"])
def test_what_an_installer_brings_fits(pin: str) -> None:
    command = [str(environments.ensure(pin)), str(FOLDER / SNIPPET)]
    done = subprocess.run(command, env=isolated(), capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines()[1:] == ["pydantic_core: fits", "jiter: fits"]
