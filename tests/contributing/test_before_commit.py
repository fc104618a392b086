"""The hooks that check a commit, started by git and as pre-commit would, in a small repository."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest
import yaml

from scripts import setup
from scripts.prose import modules
from scripts.setup import ROOT
from tests.new import small

HOOKS = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
BROKEN = "TODO: say where it goes.\n"
MENDED = "It goes to Azure.\n"
LINE = small.EN_FIRST.count("\n") + 1
on_posix = pytest.mark.skipif(os.name == "nt", reason="git for Windows starts hooks with its own shell")


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project under git, with its own environment, which borrows the packages of ours."""
    root = small.make(tmp_path_factory.mktemp("repository"))
    shutil.copytree(ROOT / "scripts", root / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / ".githooks", root / ".githooks")
    for name in ("snippets/pins.toml", ".gitignore", ".pre-commit-config.yaml"):
        (root / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, root / name)
    _borrow_environment(root)
    (root / ".cache").mkdir()
    (root / ".cache" / "prose").symlink_to(modules.ensure().parents[1], target_is_directory=True)
    git(root, "init", "--quiet")
    git(root, "config", "user.name", "tests")
    git(root, "config", "user.email", "tests@example.com")
    git(root, "config", "core.hooksPath", ".githooks")
    return root


def _borrow_environment(root: Path) -> None:
    made = root / ".venv"
    venv.create(made, with_pip=False, symlinks=os.name != "nt")
    own = Path(sysconfig.get_path("purelib", vars={"base": str(made), "platbase": str(made)}))
    own.mkdir(parents=True, exist_ok=True)
    (own / "borrowed.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    code = "from scripts import setup; setup.STAMP.write_text(setup._wanted_stamp(), encoding='utf-8')"
    subprocess.run([sys.executable, "-c", code], cwd=root, check=True)


def git(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["git", "-C", str(root), *arguments]
    # No setting of this machine may join in, and no variable of a git that runs these tests.
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    clean |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "PYTHONPATH": ""}
    return subprocess.run(command, env=clean, capture_output=True, encoding="utf-8", check=False)


def add(root: Path, name: str, text: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8", newline="\n")
    git(root, "add", name)


@on_posix
def test_git_refuses_a_commit_with_a_broken_page_and_takes_a_mended_one(repository):
    add(repository, "docs/en/client/hook.md", small.EN_FIRST + BROKEN)
    refused = git(repository, "commit", "--message", "broken")
    assert refused.returncode != 0
    assert (
        f"docs/en/client/hook.md:{LINE}: found the placeholder “TODO: say where it goes.”" in refused.stderr
    )
    assert git(repository, "rev-parse", "--verify", "HEAD").returncode != 0

    add(repository, "docs/en/client/hook.md", small.EN_FIRST + MENDED)
    # What is not added is not looked at.
    for language in ("ja", "en"):
        (repository / f"docs/{language}/client/old.md").write_text(BROKEN, encoding="utf-8")
    mended = git(repository, "commit", "--message", "mended")
    assert "docs/en/client/hook.md:1: found a page in one language only" in mended.stderr
    assert "TODO" not in mended.stderr

    git(repository, "rm", "--quiet", "--cached", "docs/en/client/hook.md")
    add(repository, "notes.txt", "A text that no check minds.\n")
    taken = git(repository, "commit", "--message", "clean")
    assert taken.returncode == 0, taken.stderr
    git(repository, "rm", "--quiet", "notes.txt")
    only_removed = git(repository, "commit", "--message", "nothing to look at")
    assert only_removed.returncode == 0, only_removed.stderr
    assert "checks in" not in only_removed.stderr


@pytest.mark.parametrize(("words", "code"), [(BROKEN, 1), (MENDED, 0)], ids=["broken", "clean"])
def test_the_entry_of_pre_commit_ends_as_the_check_does(words, code, repository):
    page = "docs/en/client/entry.md"
    (repository / page).write_text(small.EN_FIRST + words, encoding="utf-8", newline="\n")
    twin = repository / page.replace("/en/", "/ja/")
    twin.write_text(small.JA.replace("original: ja", "original: en"), encoding="utf-8", newline="\n")
    stamp = [sys.executable, "-m", "scripts", "translate", "stamp", twin.relative_to(repository).as_posix()]
    subprocess.run(stamp, cwd=repository, check=True)
    (hook,) = HOOKS[0]["hooks"]
    command = [sys.executable if word == "python3" else word for word in shlex.split(hook["entry"])]
    done = subprocess.run(
        [*command, page], cwd=repository, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    assert ("found the placeholder" in done.stdout) is bool(code)


def test_pre_commit_fetches_nothing_and_names_the_same_command_as_the_hook_of_git():
    assert [repo["repo"] for repo in HOOKS] == ["local"]
    (hook,) = HOOKS[0]["hooks"]
    assert hook["language"] == "system"
    assert "additional_dependencies" not in hook
    script = (ROOT / ".githooks/pre-commit").read_text("utf-8")
    assert hook["entry"].removeprefix("python3 ") in script
    assert re.search(r"^python=python3$", script, re.MULTILINE)


@on_posix
def test_the_hook_can_be_started():
    assert os.access(ROOT / ".githooks/pre-commit", os.X_OK)
    assert setup.ROOT == ROOT
