"""Run ruff and mypy, and turn what they say into findings."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from scripts.pages.finding import LET_IT_FIX, Finding
from scripts.pages.tree import Tree


def ruff(tree: Tree) -> Iterator[Finding]:
    """Yield what ruff finds in the Python files of the project."""
    done = _run(tree.root, "ruff", "check", "--output-format", "json", ".")
    if done.returncode not in {0, 1}:
        yield _broken("ruff", done)
        return
    for entry in json.loads(done.stdout):
        path = Path(entry["filename"]).resolve().relative_to(tree.root.resolve()).as_posix()
        found = f"{entry['code'] or 'syntax'}: {entry['message']}"
        yield Finding(path, entry["location"]["row"], found, "code as pyproject.toml asks for", LET_IT_FIX)


def mypy(tree: Tree) -> Iterator[Finding]:
    """Yield what mypy finds in scripts/."""
    done = _run(tree.root, "mypy", "--output", "json")
    if done.returncode not in {0, 1}:
        yield _broken("mypy", done)
        return
    said = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    errors = [entry for entry in said if entry["severity"] == "error"]
    if done.returncode and not errors:
        yield _broken("mypy", done)
    for entry in errors:
        found = f"{entry['message']} [{entry['code']}]"
        expected = "types that mypy --strict accepts"
        yield Finding(Path(entry["file"]).as_posix(), entry["line"], found, expected)


def fix_with_ruff(root: Path, files: Sequence[str]) -> None:
    """Let ruff mend what it can, everywhere when no file is named."""
    _run(root, "ruff", "check", "--fix", "--quiet", *(files or ["."]))


def _run(root: Path, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)


def _broken(name: str, done: subprocess.CompletedProcess[str]) -> Finding:
    said = (done.stderr or done.stdout).strip().splitlines()
    reason = said[-1] if said else f"exit code {done.returncode}"
    return Finding("pyproject.toml", 1, f"{name} stopped: {reason}", f"{name} to run to its end")
