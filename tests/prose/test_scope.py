"""Which files a slow check reads."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from scripts.pages import scope


def git(root: Path, *arguments: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", "-C", str(root), *who, *arguments], check=True, capture_output=True)


def put(root: Path, *names: str, text: str = "new") -> None:
    for name in names:
        (root / name).write_text(text, encoding="utf-8")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A branch that changed one file, on a main branch that went on."""
    git(tmp_path, "init")
    put(tmp_path, "old.md", "staged.md", "committed.md", "unstaged.md", "deleted.md", text="old")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "first")
    git(tmp_path, "checkout", "-b", "branch")
    put(tmp_path, "committed.md")
    git(tmp_path, "commit", "-am", "second")
    git(tmp_path, "checkout", "main")
    put(tmp_path, "old.md")
    git(tmp_path, "commit", "-am", "third")
    git(tmp_path, "checkout", "branch")
    return tmp_path


def test_all_that_differs_from_where_the_branch_left_main(clone):
    put(clone, "staged.md", "unstaged.md", "untracked 日本.md")
    git(clone, "add", "staged.md")
    (clone / "deleted.md").unlink()
    found = scope.changed(clone)
    assert found.paths == {"committed.md", "staged.md", "unstaged.md", "untracked 日本.md"}
    assert found.why == "changed since this branch left main"


def test_the_main_branch_of_the_remote_comes_first(clone):
    git(clone, "update-ref", "refs/remotes/origin/main", "branch")
    git(clone, "checkout", "main")
    assert scope.changed(clone) == scope.Scope(
        frozenset({"old.md"}), "changed since this branch left origin/main"
    )


def test_without_a_main_branch_what_differs_from_the_newest_commit(clone):
    git(clone, "branch", "-m", "main", "other")
    put(clone, "unstaged.md")
    assert scope.changed(clone) == scope.Scope(frozenset({"unstaged.md"}), "changed since the newest commit")


def test_a_project_in_a_folder_of_a_repository_sees_its_own_paths(clone):
    (clone / "inner").mkdir()
    put(clone / "inner", "new.md")
    git(clone, "add", ".")
    git(clone, "commit", "-m", "fourth")
    put(clone / "inner", "untracked.md")
    assert scope.changed(clone / "inner").paths == {"new.md", "untracked.md"}


def test_without_a_repository_everything_is_read_and_that_is_said(tmp_path):
    found = scope.changed(tmp_path)
    assert "any.md" in found
    assert found.why == "all there are, because git knows no commit here"


def test_named_files_come_before_changed_ones_and_everything_before_both(clone):
    assert scope.chosen(clone, ["old.md"], is_everything=False) == scope.Scope(frozenset({"old.md"}), "named")
    assert scope.chosen(clone, ["old.md"], is_everything=True) == scope.EVERYTHING
