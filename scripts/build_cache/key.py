"""Tell in one hash what goes into a page: its text, and all that MkDocs and the hooks read beside it."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from stat import S_ISDIR

FORMAT = "1"
"""Another one makes every record of before useless."""
LOADED = ("scripts", "snippets/locks", "snippets/pins.toml")
"""What a process reads once, so that a change does not reach the pages that it makes later."""
READ_BY_ALL = (
    "docs/overrides",
    "docs/data",
    "tests/errors/cases",
    ".cache/runs.json",
    ".cache/reproductions.json",
    ".cache/releases/notes.json",
)
READ_BY_NAME = ("snippets", "docs/assets")
"""Folders whose files count for the pages that name them: what `--8<--` includes."""
READS_EVERY_PAGE = "<!-- data:status -->"
_READS_HEADINGS = re.compile(r"^<!-- [a-z]+:", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6} .*$", re.MULTILINE)
_MADE = frozenset({"__pycache__", "node_modules"})


@dataclass(frozen=True)
class Surroundings:
    """What is around all pages of a build, as it is when first asked for."""

    root: Path
    """Root folder of the project."""
    settings: tuple[str, ...]
    """What the configuration says."""

    def key(self, address: str, beside: Iterable[str], site: str) -> str:
        """Return the key of a page by its address below docs/.

        `beside` has the addresses of the same page in other languages; `site` stands for all that links can
        lead to.
        """
        text = self.pages[address]
        parts = [self.whole, site, address, text]
        parts += [self.pages.get(other, "") for other in sorted(beside)]
        parts += self._named(text)
        if _READS_HEADINGS.search(text):
            parts.append(self._headings)
        if READS_EVERY_PAGE in text:
            parts += [self._texts, *self._by_name.values()]
        return hash_of(parts)

    @cached_property
    def pages(self) -> Mapping[str, str]:
        """The text of every page, in every language."""
        found = (path for path, _ in _files(f"{self.root}/", "docs") if path.endswith(".md"))
        return {
            path.removeprefix("docs/"): (self.root / path).read_text("utf-8", "surrogateescape")
            for path in found
        }

    @cached_property
    def whole(self) -> str:
        """What counts for every page."""
        today = date.today().isoformat()
        around = digests(self.root, (*LOADED, *READ_BY_ALL))
        return hash_of([FORMAT, sys.version, *_packages(), today, *self.settings, *around])

    @cached_property
    def _by_name(self) -> dict[str, str]:
        return {
            path.removeprefix(f"{folder}/"): digest
            for folder in READ_BY_NAME
            for path, digest in digests_of(self.root, folder)
        }

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(self._by_name)

    @cached_property
    def _headings(self) -> str:
        return hash_of(line for page, text in self.pages.items() for line in (page, *_HEADING.findall(text)))

    @cached_property
    def _texts(self) -> str:
        return hash_of(part for page in self.pages.items() for part in page)

    def _named(self, text: str) -> list[str]:
        return [f"{name} {self._by_name[name]}" for name in _in(text, self._names)]


def digests(root: Path, names: Iterable[str]) -> list[str]:
    """Return a line for each file of some folders: its path and a hash of what it holds."""
    return [f"{path} {digest}" for name in names for path, digest in digests_of(root, name)]


def digests_of(root: Path, name: str) -> Iterator[tuple[str, str]]:
    """Yield a file, or every file below a folder, by its path below the root, with its hash; sorted."""
    for path, stat in _files(f"{root}/", name):
        yield path, _digest_of(f"{root}/{path}", stat.st_mtime_ns, stat.st_size, stat.st_ino)


def _files(root: str, name: str) -> Iterator[tuple[str, os.stat_result]]:
    # Texts and not paths: there are thousands, and a preview looks at them with each change.
    try:
        stat = os.stat(root + name)  # noqa: PTH116
        if not S_ISDIR(stat.st_mode):
            yield name, stat
            return
        inside = sorted(os.listdir(root + name))  # noqa: PTH208
    except FileNotFoundError:
        return
    for part in inside:
        if part not in _MADE:
            yield from _files(root, f"{name}/{part}")


@lru_cache(maxsize=10_000)
def _in(text: str, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if name in text)


@lru_cache(maxsize=10_000)
def _digest_of(path: str, changed: int, size: int, inode: int) -> str:
    del changed, size, inode
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def _packages() -> list[str]:
    """Return the installed packages by the folders that name them and their versions."""
    homes = (Path(folder) for folder in sys.path if folder.endswith("site-packages"))
    return sorted({found.name for home in homes for found in home.glob("*.dist-info")})


def hash_of(parts: Iterable[str]) -> str:
    """Return one hash of texts in an order; where one ends and the next begins counts."""
    hashed = hashlib.sha256()
    for part in parts:
        coded = part.encode("utf-8", "surrogateescape")
        hashed.update(b"%d:" % len(coded) + coded)
    return hashed.hexdigest()
