"""Read the first line of a snippet: for which releases it is, and what else it needs.

# For openai >=1.106; also needs azure-identity.
# Without openai.
# Without openai; needs requests.
// Without openai; needs Node.js 20.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import Version

from scripts.setup import ROOT

SNIPPETS = ROOT / "snippets"
PROGRAMS = frozenset({".py", ".sh", ".mjs"})

# What needs nothing says so by leaving the words out.
_ALSO = r"(?P<also>(?!nothing\b|none\b|no\b)[^;]+?)"
_WITH = re.compile(rf"^(?:#|//) For openai (?P<range>[^;]+?)(?:; also needs {_ALSO})?\.$")
_WITHOUT = re.compile(rf"^(?:#|//) Without openai(?:; needs {_ALSO})?\.$")


class HeaderError(ValueError):
    """A snippet whose first line does not say what it is for."""


@dataclass(frozen=True)
class Header:
    """What the first line of a snippet says."""

    releases: SpecifierSet | None
    """The releases of openai it claims; None for a program without openai."""
    needs: str
    """What else it needs, in words; empty when nothing."""

    def claims(self, release: Version) -> bool:
        """Tell whether the snippet says that it runs on a release."""
        return self.releases is not None and self.releases.contains(release, prereleases=True)


def programs(folder: Path = SNIPPETS) -> list[str]:
    """Return every program under a snippets folder, as relative paths with slashes."""
    found = (path for path in folder.rglob("*") if path.suffix in PROGRAMS and path.is_file())
    return sorted(path.relative_to(folder).as_posix() for path in found)


def is_program(name: str, folder: Path = SNIPPETS) -> bool:
    """Tell whether a path below a snippets folder is that of a program."""
    path = folder / name
    return path.suffix in PROGRAMS and path.is_file()


def read_header(snippet: str, folder: Path = SNIPPETS) -> Header:
    """Read the header of a program; HeaderError names the file and what was expected."""
    lines = (folder / snippet).read_text(encoding="utf-8").splitlines()
    # A shell script may need its interpreter on the very first line.
    first = next((line for line in lines if not line.startswith("#!")), "")
    try:
        return parse_header(first)
    except HeaderError as problem:
        raise HeaderError(f"snippets/{snippet}:1: {problem}") from None


@lru_cache(maxsize=1024)
def parse_header(line: str) -> Header:
    """Parse one header line."""
    if found := _WITHOUT.match(line):
        return Header(None, found["also"] or "")
    if found := _WITH.match(line):
        try:
            return Header(SpecifierSet(found["range"]), found["also"] or "")
        except InvalidSpecifier:
            raise HeaderError(f"found the range “{found['range']}”; expected one like >=1.0,<3") from None
    raise HeaderError(
        f"found “{line}”; expected “# For openai >=1.0.”, “# Without openai.” for a program that needs the "
        "standard library alone, or “# Without openai; needs requests.”"
    )
