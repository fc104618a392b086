"""A small project under git: one page in both languages, for either of them as the original."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.translation.small_project import Project


@pytest.fixture
def ja_first(tmp_path: Path) -> Project:
    return Project.made(tmp_path / "project", "ja")


@pytest.fixture(params=["ja", "en"])
def either_first(request: pytest.FixtureRequest, tmp_path: Path) -> Project:
    return Project.made(tmp_path / "project", request.param)
