"""CODEOWNERS: every folder has its line, and each language its own reviewers."""

from __future__ import annotations

import re
import subprocess

import pytest

from scripts.setup import ROOT
from tests.contributing.github_files import GITHUB, default_owner, owners_by_pattern, owners_of

PATTERNS = owners_by_pattern((GITHUB / "CODEOWNERS").read_text("utf-8"))


@pytest.fixture(scope="module")
def files() -> list[str]:
    """What is committed, or would be."""
    done = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "--cached", "--others", "--exclude-standard"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        pytest.skip("this copy of the project is no git repository")
    return done.stdout.splitlines()


def test_every_folder_at_the_root_has_a_line_and_every_line_a_folder(files):
    folders = {f"/{file.partition('/')[0]}/" for file in files if "/" in file}
    lines = {pattern for pattern in PATTERNS if pattern.count("/") == 2 and pattern.endswith("/")}
    assert {"/docs/", "/scripts/", "/tests/", "/.github/"} <= folders
    assert lines == folders


def test_every_line_matches_a_file_and_names_somebody(files):
    assert PATTERNS
    for pattern, owners in PATTERNS.items():
        assert owners, pattern
        assert any(owners_of(file, {pattern: owners}) for file in files), pattern


@pytest.mark.parametrize(
    ("path", "team"),
    [
        ("docs/ja/client/choose.md", "ja-reviewers"),
        ("docs/en/client/choose.md", "en-reviewers"),
        ("docs/data/glossary.json", "maintainers"),
        (".github/ISSUE_TEMPLATE/page_ja.yml", "ja-reviewers"),
        (".github/ISSUE_TEMPLATE/page_en.yml", "en-reviewers"),
        (".github/ISSUE_TEMPLATE/config.yml", "maintainers"),
        ("README.md", "maintainers"),
        ("scripts/new/command.py", "maintainers"),
    ],
)
def test_a_file_is_reviewed_by_who_reads_its_language(path, team):
    assert owners_of(path, PATTERNS) == [f"@{default_owner()}/{team}"]


def test_the_owner_is_the_stand_in_of_the_repository_and_no_invented_name():
    owners = {owner for found in PATTERNS.values() for owner in found}
    assert all(re.fullmatch(rf"@{default_owner()}/[a-z-]+", owner) for owner in owners)


def test_the_last_line_that_matches_wins():
    patterns = owners_by_pattern("# a comment\n* @a\n/docs/ @b\n\n/docs/ja/ @c\n/x/*_ja.yml @d\n")
    found = [
        owners_of(path, patterns) for path in ("README.md", "docs/en/a.md", "docs/ja/a.md", "x/p_ja.yml")
    ]
    assert found == [["@a"], ["@b"], ["@c"], ["@d"]]
    assert owners_of("x/y/p_ja.yml", patterns) == ["@a"]
