from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from scripts.pull_request import describe
from scripts.pull_request.facts import Page


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for language in ("ja", "en"):
        folder = tmp_path / "docs" / language / "support"
        folder.mkdir(parents=True)
        (folder / "contact.md").write_text("---\ntitle: a\noriginal: ja\n---\n\n# A\n", encoding="utf-8")
    return tmp_path


def test_a_page_is_told_in_both_languages_and_other_files_are_not(root: Path) -> None:
    lines = [
        "M\tdocs/en/support/contact.md",
        "A\tdocs/ja/client/new.md",
        "D\tdocs/en/errors/old.md",
        "M\tdocs/data/dates.json",
        "M\tdocs/ja/../../x.md",
        "M\tdocs/xx/support/contact.md",
        "A\tdocs/ja/A<b>.md",
    ]
    assert describe.touched(lines, root) == [
        Page(name="client/new", changes={"ja": "added", "en": "absent"}),
        Page(name="errors/old", changes={"ja": "absent", "en": "removed"}),
        Page(name="support/contact", changes={"ja": "as before", "en": "changed"}),
    ]


def test_a_clone_without_history_is_told(root: Path) -> None:
    subprocess.run(["git", "-C", str(root), "init", "-q"], check=True)
    with pytest.raises(describe.NoHistory, match="git fetch --unshallow"):
        describe.facts(root, 7, "a" * 40, "origin/main")
