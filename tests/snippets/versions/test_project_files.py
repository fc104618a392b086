"""The project files of versions/: uv locks and installs its own, Poetry accepts the form of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts.snippets.header import SNIPPETS
from tests.snippets.versions.index_tools import uv

FOLDER = SNIPPETS / "versions"


def _project(name: str, folder: Path) -> None:
    shutil.copyfile(FOLDER / name, folder / "pyproject.toml")


@pytest.mark.index
def test_uv_locks_and_installs_what_the_file_says(tmp_path: Path) -> None:
    _project("pyproject_uv.toml", tmp_path)
    assert uv("lock", cwd=tmp_path).code == 0
    assert 'name = "openai"\nversion = "3.54.0"' in (tmp_path / "uv.lock").read_text(encoding="utf-8")
    assert uv("sync", "--locked", cwd=tmp_path).code == 0
    said = uv("run", "--locked", "python", "-c", "import openai; print(openai.__version__)", cwd=tmp_path)
    assert said.lines == ["3.54.0"]


@pytest.mark.index
def test_uv_refuses_a_lock_that_no_longer_fits_the_file(tmp_path: Path) -> None:
    _project("pyproject_uv.toml", tmp_path)
    assert uv("lock", cwd=tmp_path).code == 0
    file = tmp_path / "pyproject.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("3.54.0", "3.53.0"), encoding="utf-8")
    assert uv("sync", "--locked", cwd=tmp_path).code != 0


@pytest.mark.index
def test_poetry_accepts_the_form_of_its_file(tmp_path: Path) -> None:
    _project("pyproject_poetry.toml", tmp_path)
    said = uv("tool", "run", "poetry", "check", "--strict", cwd=tmp_path)
    assert (said.code, "All set!" in said.text) == (0, True), said.text
