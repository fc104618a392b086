"""zizmor and actionlint find nothing in our workflows, and something in worse ones."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts.setup import ROOT
from scripts.workflows import linters
from scripts.workflows.model import FOLDER

ASKED = {"zizmor": linters.zizmor, "actionlint": linters.actionlint}
WORSE = {
    "zizmor": ("persist-credentials: false", "persist-credentials: true", "artipacked"),
    "actionlint": ("needs: look", "needs: loook", "loook"),
}


@pytest.mark.parametrize("name", ASKED)
def test_nothing_is_found(name: str) -> None:
    assert ASKED[name](ROOT) == ""


@pytest.mark.parametrize("name", ASKED)
def test_a_worse_workflow_is_found(name: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / FOLDER, tmp_path / FOLDER)
    file = tmp_path / FOLDER / "weekly.yml"
    old, new, said = WORSE[name]
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    assert said in ASKED[name](tmp_path)
