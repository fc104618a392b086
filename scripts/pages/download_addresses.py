"""Look for download addresses: locks hold names, versions and hashes, and no file names a registry's host.

A registry that a network mirrors elsewhere stays usable when no file insists on one address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from scripts.pages.finding import Finding
from scripts.pages.tree import Tree

LOCK = "python3 -m scripts lock"
ADDRESS = re.compile(
    r"(?:https?|git\+\w+|file)://\S+|(?:^|\s)(?:-i|--index-url|--extra-index-url|--find-links)\b"
)
# Put together from parts, so that this file does not name a host either.
HOST = re.compile(rf"\b(?:{'|'.join(('pypi', 'pythonhosted', 'npmjs', 'yarnpkg'))})\.(?:org|com|io)\b")
LOCKS = ("snippets/locks/*.txt", "scripts/requirements*.txt", "scripts/requirements*.in")
SKIPPED = {".git", ".venv", ".venvs", ".cache", "site", "node_modules", "__pycache__"}
CACHES = re.compile(r"^\.\w+_cache$")


def check(tree: Tree) -> Iterator[Finding]:
    """Yield every address in a lock, and every registry host in any text of the project."""
    for pattern in LOCKS:
        for path in sorted(tree.root.glob(pattern)):
            yield from check_lock(tree.relative(path), path.read_text("utf-8"))
    for path in _texts(tree.root):
        text = _text_of(path)
        if text and HOST.search(text):
            yield from check_hosts(tree.relative(path), text)


def check_lock(path: str, text: str) -> Iterator[Finding]:
    """Yield every line of a requirements file that says where to download from."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.lstrip().startswith("#") and ADDRESS.search(line):
            yield Finding(path, number, "a download address", "names, versions and hashes alone", LOCK)


def check_hosts(path: str, text: str) -> Iterator[Finding]:
    """Yield every line of a file that names a registry's host."""
    for number, line in enumerate(text.split("\n"), 1):
        if host := HOST.search(line):
            yield Finding(path, number, f"the registry host “{host[0]}”", "the package by its name alone")


def _texts(root: Path) -> Iterator[Path]:
    for path in sorted(root.iterdir()):
        if path.name in SKIPPED or CACHES.match(path.name):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _texts(path)
        elif path.is_file():
            yield path


def _text_of(path: Path) -> str | None:
    """Return the text of a file, None for one that is not text."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        return None
