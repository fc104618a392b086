"""Every command that support/ and versions/ type on a page is run here, or says why not."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from scripts.azure_double.server import AzureDouble
from scripts.setup import ROOT
from scripts.snippets.header import SNIPPETS
from tests.snippets.versions.index_tools import UV, uv

FENCE = re.compile(r"^ *```console\n *(?P<command>[^\s-][^\n]*)\n *```$", re.MULTILINE)
COPIED = (
    "versions/requirements.in",
    "versions/constraints.txt",
    "support/redact.py",
    "diagnose/diagnose.py",
)
NOT_RUN = {
    "poetry add": "the page says that Poetry is not run, only the form of its file is checked",
    "conda run": "the page says that conda is not run",
}


def commands(language: str) -> list[str]:
    folders = [ROOT / "docs" / language / name for name in ("support", "versions")]
    pages = [page.read_text(encoding="utf-8") for folder in folders for page in sorted(folder.glob("*.md"))]
    return [match["command"] for page in pages for match in FENCE.finditer(page)]


def test_both_languages_type_the_same_commands() -> None:
    assert commands("ja") == commands("en")
    assert len(commands("ja")) > 8


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A reader's folder with what the pages have them write before, and an environment that is active."""
    for name in COPIED:
        shutil.copy(SNIPPETS / name, tmp_path)
    shutil.copyfile(SNIPPETS / "versions" / "pyproject_uv.toml", tmp_path / "pyproject.toml")
    (tmp_path / "requirements.txt").write_text("openai\n", encoding="utf-8")
    (tmp_path / "openai.log").write_text("api-key: planted\n", encoding="utf-8")
    uv("venv", "--quiet", "--seed", str(tmp_path / ".venv"))
    return tmp_path


def _prepare(command: str, folder: Path) -> None:
    if "--require-hashes" in command:
        options = ("--quiet", "--generate-hashes", "--no-header")
        lock = uv("pip", "compile", "-", *options, stdin="openai==3.54.0").lines
        (folder / "requirements.txt").write_text("\n".join(lock), encoding="utf-8")
    if "import openai" in command or command == "python diagnose.py":
        uv("pip", "install", "--quiet", "--python", str(folder / ".venv"), "openai==3.54.0")


@pytest.mark.index
@pytest.mark.skipif(shutil.which("sh") is None, reason="the commands are typed for a POSIX shell")
@pytest.mark.parametrize("command", dict.fromkeys(commands("ja")))
def test_a_command_on_a_page_does_its_work(command: str, folder: Path, double: AzureDouble) -> None:
    for beginning, reason in NOT_RUN.items():
        if command.startswith(beginning):
            pytest.skip(reason)
    _prepare(command, folder)
    scripts = folder / ".venv" / ("Scripts" if os.name == "nt" else "bin")
    variables = {
        **os.environ,
        **double.environment,
        "PIP_NO_COMPILE": "1",
        "PATH": os.pathsep.join([str(scripts), str(UV.parent), os.environ["PATH"]]),
        "VIRTUAL_ENV": str(folder / ".venv"),
    }
    done = subprocess.run(
        ["sh", "-c", command], cwd=folder, env=variables, capture_output=True, encoding="utf-8", timeout=300
    )
    assert done.returncode == 0, done.stderr
