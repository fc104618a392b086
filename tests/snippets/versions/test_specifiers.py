"""The table of specifiers in versions/pin.md: what each one would have let in, from the gathered releases."""

from __future__ import annotations

import json

import pytest
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from scripts.setup import ROOT

PINNED = Version("3.22.1")
# The newest that the page knew: the index shows some releases only days after their upload.
KNOWN = Version("3.54.0")


def _later() -> list[Version]:
    data = json.loads((ROOT / "docs" / "data" / "releases.json").read_text(encoding="utf-8"))
    known = (Version(one["version"]) for one in data["releases"] if one["on_index"])
    return sorted(version for version in known if PINNED < version <= KNOWN)


@pytest.mark.parametrize(
    ("specifier", "newest", "let_in"),
    [
        ("==3.22.1", "3.22.1", 0),
        ("~=3.22.1", "3.22.1", 0),
        ("~=3.22", "3.54.0", 35),
        (">=3.22.1,<4", "3.54.0", 35),
        (">=3.22.1", "3.54.0", 35),
    ],
)
def test_what_a_specifier_lets_in(specifier: str, newest: str, let_in: int) -> None:
    admitted = list(SpecifierSet(specifier).filter(_later()))
    assert len(admitted) == let_in
    assert str(max([PINNED, *admitted])) == newest


def test_only_the_open_range_would_take_a_fourth_major_release() -> None:
    four = Version("4.0.0")
    assert [one for one in ("~=3.22", ">=3.22.1,<4", ">=3.22.1") if four in SpecifierSet(one)] == [">=3.22.1"]
