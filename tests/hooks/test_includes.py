from __future__ import annotations

from pathlib import Path

import pytest

from scripts.hooks.includes import first_missing
from scripts.pages.tree import Page


def article(include: str) -> Page:
    return Page("docs/ja/a.md", "ja", "a.md", f"---\ntitle: a\n---\n# a\n\n```python\n{include}\n```\n")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "snippets").mkdir()
    (tmp_path / "snippets" / "a.py").write_text("# --8<-- [start:client]\n# --8<-- [end:client]\n")
    return tmp_path


@pytest.mark.parametrize("include", ['--8<-- "a.py"', '--8<-- "a.py:client"'])
def test_what_exists_passes(include: str, root: Path) -> None:
    assert first_missing(article(include), root) is None


@pytest.mark.parametrize(
    ("include", "found"),
    [
        ('--8<-- "b.py"', "the include of the missing file “b.py”"),
        ('--8<-- "a.py:server"', "the missing section “server”"),
    ],
)
def test_what_is_missing_is_told_with_page_and_line(include: str, found: str, root: Path) -> None:
    sentence = str(first_missing(article(include), root))
    assert sentence.startswith(f"docs/ja/a.md:7: found {found}; expected ")
    assert sentence.endswith("; run: python3 -m scripts check")
