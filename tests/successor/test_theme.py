"""What depends on the theme stands in few places, named here; a move to its successor changes these."""

from __future__ import annotations

import re

from scripts import git
from scripts.setup import ROOT

NAMED = {
    "mkdocs.yml": 1,
    "scripts/hooks/own_theme.py": 1,
    "scripts/requirements.in": 1,
    "scripts/successor/configuration.py": 1,
}
"""File → lines that name the theme."""
MEASURED = "scripts/bench/search/"
"""Compares our search with that of the theme."""
THEME = re.compile(r"\bmaterial\b|\bmd-[a-z]|mkdocs_material|\{\{ *lang\.t\(")
ICONS = re.compile(r":(?:material|octicons|fontawesome|simple)-|\.grid\b|\.annotate\b|\{ *\.md-")
ENDINGS = (".py", ".yml", ".html", ".css", ".js", ".toml", ".in", ".svg")


def files(*folders: str) -> list[str]:
    listed = git.said(ROOT, "ls-files", "--", *folders)
    assert listed
    return listed.splitlines()


def test_the_lines_that_depend_on_the_theme_are_known() -> None:
    found: dict[str, int] = {}
    for name in files("mkdocs.yml", "docs/overrides", "docs/assets", "scripts", "snippets"):
        if name.endswith(ENDINGS) and not name.startswith(MEASURED):
            lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
            if count := sum(bool(THEME.search(line)) for line in lines):
                found[name] = count
    assert found == NAMED


def test_no_article_uses_what_only_the_theme_draws() -> None:
    pages = [name for name in files("docs/ja", "docs/en") if name.endswith(".md")]
    assert len(pages) > 100
    assert [name for name in pages if ICONS.search((ROOT / name).read_text(encoding="utf-8"))] == []
