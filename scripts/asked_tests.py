"""Which tests a command line names, and what those need from outside the project.

Reads the files that are named. What a test needs beyond this, it gets itself when it runs.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.environments import REST, release_pins
from scripts.files import as_written
from scripts.snippets import mirror, runs
from scripts.snippets.header import programs

# Options of pytest whose value is an argument of its own; so may be that of a long option.
_VALUED = frozenset({"-k", "-m", "-n", "-c", "-p", "-o", "-r", "-W"})
_WITH_LINTERS = "tests/prose"
_ON_EVERY_PIN = frozenset({mirror.TESTS, "tests/errors"})


@dataclass(frozen=True)
class Needs:
    """What tests need from outside the project."""

    browser: bool
    """A Chromium."""
    pins: tuple[str, ...]
    """Pins whose environments they run programs in."""
    linters: bool
    """The linters of prose."""


def paths(arguments: Sequence[str]) -> list[str]:
    """Return the files and folders that arguments of pytest name, without the names of single tests."""
    named = [argument.split("::")[0] for argument in arguments]
    before = ["", *arguments]
    found = zip(named, before, strict=False)
    return [as_written(name) for name, last in found if _is_path(name) and not _takes(last)]


def _is_path(name: str) -> bool:
    is_one = name == "tests" or name.endswith(".py") or "/" in name or "\\" in name
    return is_one and not name.startswith("-")


def _takes(option: str) -> bool:
    return option in _VALUED or (option.startswith("--") and "=" not in option)


def missing(named: Iterable[str], root: Path) -> str | None:
    """Return a sentence about the first path that does not exist, with the nearest one that does."""
    gone = next((path for path in named if not (root / path).exists()), None)
    if gone is None:
        return None
    there = [path.relative_to(root).as_posix() for path in (root / "tests").rglob("test_*.py")]
    near = difflib.get_close_matches(gone, there, 1)
    wanted = f"a path below the project{f', such as {near[0]}' if near else ''}"
    run = f"python3 -m scripts test {near[0] if near else 'tests'}"
    return f"{gone}: found no such file; expected {wanted}; run: {run}"


def needs(named: Sequence[str], root: Path) -> Needs:
    """Return what the named tests need; what all of them need where none is named."""
    every = not named or "tests" in named
    return Needs(
        browser=every or any("browser" in text for path in named for text in _texts(root / path)),
        pins=(*release_pins(), REST) if every else tuple(_pins(named)),
        linters=every or any(f"{path}/".startswith(f"{_WITH_LINTERS}/") for path in named),
    )


def _texts(path: Path) -> Iterator[str]:
    for file in [path] if path.is_file() else path.rglob("*.py"):
        yield file.read_text(encoding="utf-8")


def _pins(named: Iterable[str]) -> list[str]:
    """Return the pins that the programs of the named tests claim, in the order of all."""
    every = [*release_pins(), REST]
    found: set[str] = set()
    for path in named:
        if path in _ON_EVERY_PIN:
            return every
        tested = [name for name in programs() if _is_tested_by(name, path)]
        found.update(pin for name in tested for pin in runs.claimed_pins(name))
    return [pin for pin in every if pin in found]


def _is_tested_by(program: str, path: str) -> bool:
    return any(f"{test}/".startswith(f"{path}/") for test in mirror.test_paths(program))
