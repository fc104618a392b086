"""The requirement and project files of versions/: they parse, say one version, and that version exists."""

from __future__ import annotations

import tomllib

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.version import Version

from scripts.snippets.header import SNIPPETS, parse_header
from tests.snippets.versions.index_tools import on_index

FOLDER = SNIPPETS / "versions"


def _read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def _lines(name: str) -> list[str]:
    lines = (line.partition("#")[0].strip() for line in _read(name).splitlines())
    return [line for line in lines if line]


def _pip_part(name: str) -> list[str]:
    parts = [one for one in yaml.safe_load(_read(name))["dependencies"] if isinstance(one, dict)]
    return parts[0]["pip"]


def _project(name: str) -> list[str]:
    return tomllib.loads(_read(name))["project"]["dependencies"]


FILES = {
    "requirements.in": _lines,
    "constraints.txt": _lines,
    "pyproject_uv.toml": _project,
    "pyproject_poetry.toml": _project,
    "environment.yml": _pip_part,
}


@pytest.mark.parametrize("name", FILES)
def test_openai_is_pinned_once_exactly_to_a_release_that_exists(name: str) -> None:
    wanted = [Requirement(line) for line in FILES[name](name)]
    (openai,) = [one for one in wanted if one.name == "openai"]
    (specifier,) = openai.specifier
    assert specifier.operator == "=="
    assert specifier.version in on_index()
    assert parse_header(_read(name).splitlines()[0]).claims(Version(specifier.version))


def test_conda_is_given_pip_before_it_is_given_packages_for_pip() -> None:
    environment = yaml.safe_load(_read("environment.yml"))
    assert environment["dependencies"].index("pip") < len(environment["dependencies"]) - 1
    assert isinstance(environment["dependencies"][-1], dict)


def test_the_project_files_of_uv_and_poetry_ask_for_the_same() -> None:
    assert _project("pyproject_uv.toml") == _project("pyproject_poetry.toml") == _lines("requirements.in")
