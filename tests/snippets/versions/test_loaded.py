"""versions/loaded.py: what is really imported, on every release, and what hides it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts import environments
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "versions/loaded.py"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_it_names_the_version_its_place_and_its_dependencies(pin: str, run: RunSnippet) -> None:
    printed = run(SNIPPET, pin).printed
    release = environments.openai_version(pin)
    assert f"imported version: {release}\n" in printed
    assert f"installed version: {release}\n" in printed
    assert "site-packages" in printed
    stack = "requests" if release.major == 0 else "httpx" if release.major < 3 else "httpx2"
    (dependency,) = re.findall(rf"^  {stack}[ <>(].*: (.+)$", printed, re.MULTILINE)
    assert dependency != "not installed"


def test_a_file_of_ones_own_named_openai_is_found_out(run: RunSnippet, tmp_path: Path) -> None:
    (tmp_path / "openai.py").write_text("", encoding="utf-8")
    printed = run(SNIPPET, "newest", env={"PYTHONPATH": str(tmp_path)}).printed
    assert f"imported from: {tmp_path / 'openai.py'}" in printed
    assert "none: a file or folder of yours is called openai" in printed
    assert "These differ" in printed


def test_an_older_copy_that_comes_first_is_found_out(run: RunSnippet, tmp_path: Path) -> None:
    (tmp_path / "openai").mkdir()
    (tmp_path / "openai" / "__init__.py").write_text("__version__ = '0.28.1'\n", encoding="utf-8")
    printed = run(SNIPPET, "newest", env={"PYTHONPATH": str(tmp_path)}).printed
    assert "imported version: 0.28.1\n" in printed
    assert "These differ" in printed
