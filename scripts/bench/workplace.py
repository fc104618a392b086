"""A copy of the project in a temporary folder, so that measuring leaves the project as it is."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.setup import ENVIRONMENT, ROOT

LEFT_OUT = frozenset(
    {
        ".git",
        ".venv",
        ".venvs",
        ".cache",
        ".mypy_cache",
        ".pytest_cache",
        ".ruff_cache",
        "node_modules",
        "site",
    }
)
NOTES = Path(".cache", "releases")
"""The gathered release notes: with them in the copy, a build asks no network."""


@contextmanager
def workplace(source: Path = ROOT, environment: Path = ENVIRONMENT) -> Iterator[Path]:
    """Copy the project, its notes included, link its environment, and remove the copy afterwards."""
    with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder, "project")
        shutil.copytree(source, copy, ignore=_not_needed(source))
        if (source / NOTES).is_dir():
            shutil.copytree(source / NOTES, copy / NOTES)
        _link(copy / environment.name, environment)
        try:
            yield copy
        finally:
            _unlink(copy / environment.name)


def forget(project: Path) -> None:
    """Remove what earlier builds of our site kept, but not the gathered notes: a build asks no network."""
    kept = project / NOTES.parent
    for each in kept.iterdir() if kept.is_dir() else ():
        if each.name != NOTES.name:
            remove(each)


def remove(path: Path) -> None:
    """Remove a file or a folder, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _not_needed(source: Path) -> Callable[[str, list[str]], set[str]]:
    made = shutil.ignore_patterns("__pycache__", "node_modules")

    def names_of(folder: str, names: list[str]) -> set[str]:
        at_root = set(LEFT_OUT).intersection(names) if Path(folder) == source else set()
        return at_root | made(folder, names)

    return names_of


def _link(link: Path, target: Path) -> None:
    if os.name != "nt":
        link.symlink_to(target, target_is_directory=True)
        return
    # A junction needs no rights that a symbolic link on Windows does.
    subprocess.run(["cmd", "/c", "mklink", "/J", str(link), str(target)], check=True, capture_output=True)


def _unlink(link: Path) -> None:
    """Remove the link alone, before the copy is removed with all that it holds."""
    if os.name == "nt":
        link.rmdir()
    else:
        link.unlink()
