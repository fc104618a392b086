"""versions/newest_by_python.sh: the table of versions/python.md, asked anew."""

from __future__ import annotations

import pytest
from packaging.version import Version

from tests.snippets.running import RunSnippet
from tests.snippets.versions.index_tools import WITH_UV, on_index, resolve

SNIPPET = "versions/newest_by_python.sh"
NEWEST = max(map(Version, on_index()))
FIXED = {"3.8": "2.2.0", "3.9": "2.48.0"}
CURRENT = ["3.10", "3.11", "3.12", "3.13", "3.14"]
BY_THE_DAY = ("--exclude-newer", "2026-11-23T23:59:59Z")


@pytest.mark.index
def test_each_python_gets_what_the_page_says(run: RunSnippet) -> None:
    printed = run(SNIPPET, env=WITH_UV, timeout=300).printed
    found = dict(line.removeprefix("Python ").split(": openai==") for line in printed.splitlines())
    assert {python: found[python] for python in FIXED} == FIXED
    assert all(Version(found[python]) >= NEWEST for python in CURRENT)
    assert list(found) == [*FIXED, *CURRENT]


@pytest.mark.index
@pytest.mark.parametrize(
    ("python", "declared", "really", "missing"),
    [
        ("3.7.16", "1.53.1", "1.39.0", "jiter"),
        ("3.8", "2.7.1", "2.2.0", "jiter"),
    ],
)
def test_the_newest_that_is_declared_cannot_be_installed(
    python: str, declared: str, really: str, missing: str
) -> None:
    refused = resolve(f"openai=={declared}", python=python)
    assert refused.code != 0 and missing in refused.text
    assert f"openai=={really}" in resolve("openai>=1", python=python).lines


@pytest.mark.index
def test_3_10_gets_older_dependencies_than_3_11() -> None:
    def picked(python: str) -> dict[str, Version]:
        lines = (
            line.split(" ")[0] for line in resolve("openai==3.54.0", python=python, options=BY_THE_DAY).lines
        )
        return {name: Version(one) for name, one in (line.split("==") for line in lines)}

    old, new = picked("3.10"), picked("3.11")
    assert old["jiter"] == Version("0.18.0") < new["jiter"]
    assert old["httpx2"] == Version("2.14.0") < new["httpx2"]
