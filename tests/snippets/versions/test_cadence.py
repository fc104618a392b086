"""The counts of versions/policy.md, from the gathered releases."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from scripts.setup import ROOT

# The newest that the page knew: the index shows some releases only days after their upload.
KNOWN = Version("3.54.0")
MONTHS = {
    "2024": [6, 4, 5, 21, 15, 15, 12, 16, 14, 7, 11, 10],
    "2025": [12, 8, 15, 9, 8, 14, 12, 15, 17, 8, 5, 5],
    "2026": [2, 8, 6, 3, 6, 7, 8, 11, 22, 23, 12],
}


def _uploaded() -> dict[Version, str]:
    data = json.loads((ROOT / "docs" / "data" / "releases.json").read_text(encoding="utf-8"))
    known = {Version(one["version"]): one["upload_day"] for one in data["releases"] if one["on_index"]}
    return {version: day for version, day in known.items() if version <= KNOWN}


@pytest.mark.parametrize("year", MONTHS)
def test_releases_a_month(year: str) -> None:
    days = [day for version, day in _uploaded().items() if not version.is_prerelease]
    counted = Counter(day[5:7] for day in days if day.startswith(year))
    assert [counted[f"{month:02}"] for month in range(1, len(MONTHS[year]) + 1)] == MONTHS[year]
    row = f"| {year} | {' | '.join(map(str, MONTHS[year]))} |"
    for language in ("ja", "en"):
        page = ROOT / "docs" / language / "versions" / "policy.md"
        assert row in page.read_text(encoding="utf-8")


def test_no_release_of_2_x_came_after_3_0_0() -> None:
    days = _uploaded()
    assert max(day for version, day in days.items() if version.major == 2) < days[Version("3.0.0")]


def test_the_only_pre_releases_are_those_of_1_0_0_and_no_range_takes_them() -> None:
    early = [version for version in _uploaded() if version.is_prerelease]
    assert [str(version) for version in sorted(early)] == [
        *("1.0.0b1", "1.0.0b2", "1.0.0b3"),
        *("1.0.0rc1", "1.0.0rc2", "1.0.0rc3"),
    ]
    everything = list(_uploaded())
    for text in ("<1", ">=0.28", "<=1.0.0"):
        assert not any(version.is_prerelease for version in SpecifierSet(text).filter(everything))
