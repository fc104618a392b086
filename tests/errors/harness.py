"""Run the cases of tests/errors/cases on a pin, and compare what they end with to the catalogue."""

from __future__ import annotations

import functools
import json
import re
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from scripts import environments
from scripts.azure_double.server import AzureDouble
from scripts.environments.isolation import isolated
from scripts.errors import catalogue
from scripts.errors.model import GAP, Wording
from tests.snippets.running import variables

HERE = Path(__file__).parent
PROGRAM = HERE / "reproduce.py"
_FOR = re.compile(r"# On openai (?P<range>[^.]*(?:\.\d[^.]*)*)\.\n")


@dataclass(frozen=True)
class Case:
    """A few lines that end in an error."""

    name: str
    """Its file's name without .py; wordings of the catalogue name it."""
    releases: SpecifierSet
    """The releases of openai that it is for, as its first line says."""
    source: str
    """The lines."""


@dataclass(frozen=True)
class Seen:
    """How one case ended."""

    error: str
    """The last lines of the traceback; empty when nothing was raised."""
    cause: str
    """The same for what lies behind the error."""


@functools.cache
def cases() -> dict[str, Case]:
    """Return every case by name."""
    return {path.stem: _read(path) for path in sorted((HERE / "cases").glob("*.py"))}


def cases_of(release: Version) -> dict[str, Case]:
    """Return the cases that are for a release."""
    return {name: case for name, case in cases().items() if case.releases.contains(release)}


def run_all(wanted: Mapping[str, Case], pin: str, env: Mapping[str, str] | None = None) -> dict[str, Seen]:
    """Run cases in one process on a pin, against a double of their own."""
    given = json.dumps({name: case.source for name, case in wanted.items()})
    with AzureDouble() as double, tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [str(environments.ensure(pin)), "-W", "ignore", str(PROGRAM)],
            cwd=folder,
            env=isolated() | variables(double) | dict(env or {}),
            input=given,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert double.failures == [], "the double itself failed"
    lines = (json.loads(line) for line in done.stdout.splitlines())
    return {name: Seen(error, cause) for name, error, cause in lines}


@functools.cache
def wordings() -> dict[str, list[Wording]]:
    """Return the wordings of the catalogue by the case that produces them."""
    by_case: dict[str, list[Wording]] = {}
    for error in catalogue.load().errors:
        for wording in error.wordings:
            for case in wording.cases:
                by_case.setdefault(case, []).append(wording)
    return by_case


def expected(case: str, release: Version) -> list[Wording]:
    """Return what the catalogue says that a case ends with on a release."""
    return [
        wording
        for wording in wordings().get(case, [])
        if wording.releases is None or SpecifierSet(wording.releases).contains(release)
    ]


def says(seen: str, text: str) -> bool:
    """Tell whether a text of the catalogue is what was seen, with anything in place of each “…”."""
    pieces = [re.escape(piece) for piece in text.split(GAP)]
    return re.fullmatch(".*".join(pieces), _even(seen), re.DOTALL) is not None


def _even(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def _read(path: Path) -> Case:
    source = path.read_text(encoding="utf-8")
    found = _FOR.match(source)
    assert found, f"{path.name}: its first line has to be “# On openai >=1.0.”, with the releases it is for"
    return Case(path.stem, SpecifierSet(found["range"]), source)
