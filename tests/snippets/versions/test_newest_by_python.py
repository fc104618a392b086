"""versions/newest_by_python.sh: the table of versions/python.md, asked anew."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from packaging.version import Version

from tests.shared import once
from tests.snippets.running import RunSnippet
from tests.snippets.versions.index_tools import WITH_UV, Said, on_index, resolve

SNIPPET = "versions/newest_by_python.sh"
NEWEST = max(map(Version, on_index()))
FIXED = {"3.8": "2.2.0", "3.9": "2.48.0"}
CURRENT = ["3.10", "3.11", "3.12", "3.13", "3.14"]
# Declared as the newest for a Python, really the newest that installs, and the package that is missing.
UNINSTALLABLE = [("3.7.16", "1.53.1", "1.39.0", "jiter"), ("3.8", "2.7.1", "2.2.0", "jiter")]
BY_THE_DAY = ("--exclude-newer", "2026-11-23T23:59:59Z")
Question = tuple[str, str, tuple[str, ...]]
QUESTIONS: list[Question] = [
    *(("openai", python, ()) for python in (*FIXED, *CURRENT)),
    *((f"openai=={declared}", python, ()) for python, declared, _, _ in UNINSTALLABLE),
    ("openai", "3.7.16", ()),
    ("openai>=1", "3.7", ()),
    *(("openai==3.54.0", python, BY_THE_DAY) for python in ("3.10", "3.11")),
]
pytestmark = pytest.mark.index


@pytest.fixture(scope="module")
def resolved(tmp_path_factory) -> dict[Question, Said]:
    """What the index answers."""
    return once(tmp_path_factory, "newest-by-python", ask_the_index)


def ask_the_index() -> dict[Question, Said]:
    """Ask everything at the same time: nearly all of it is waiting."""
    with ThreadPoolExecutor(max_workers=len(QUESTIONS)) as pool:
        answers = pool.map(lambda asked: resolve(asked[0], python=asked[1], options=asked[2]), QUESTIONS)
        return dict(zip(QUESTIONS, answers, strict=True))


def test_each_python_gets_what_the_page_says(run: RunSnippet, resolved) -> None:
    assert all(resolved["openai", python, ()].code == 0 for python in (*FIXED, *CURRENT))
    # The program asks the same, so what was fetched a moment ago is enough.
    printed = run(SNIPPET, env={**WITH_UV, "UV_OFFLINE": "1"}, timeout=300).printed
    found = dict(line.removeprefix("Python ").split(": openai==") for line in printed.splitlines())
    assert {python: found[python] for python in FIXED} == FIXED
    assert all(Version(found[python]) >= NEWEST for python in CURRENT)
    assert list(found) == [*FIXED, *CURRENT]


@pytest.mark.parametrize(("python", "declared", "really", "missing"), UNINSTALLABLE)
def test_the_newest_that_is_declared_cannot_be_installed(
    python: str, declared: str, really: str, missing: str, resolved
) -> None:
    refused = resolved[f"openai=={declared}", python, ()]
    assert refused.code != 0 and missing in refused.text
    assert f"openai=={really}" in resolved["openai", python, ()].lines


def test_uv_takes_3_7_for_3_7_0_and_leaves_every_release_from_1_0_on_out(resolved) -> None:
    refused = resolved["openai>=1", "3.7", ()]
    assert refused.code != 0 and "does not satisfy Python>=3.7.1" in refused.text


def test_3_10_gets_older_dependencies_than_3_11(resolved) -> None:
    def picked(python: str) -> dict[str, Version]:
        lines = (line.split(" ")[0] for line in resolved["openai==3.54.0", python, BY_THE_DAY].lines)
        return {name: Version(one) for name, one in (line.split("==") for line in lines)}

    old, new = picked("3.10"), picked("3.11")
    assert old["jiter"] == Version("0.18.0") < new["jiter"]
    assert old["httpx2"] == Version("2.14.0") < new["httpx2"]
