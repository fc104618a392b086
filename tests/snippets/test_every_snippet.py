"""No snippet without a header, a test at the mirrored path, and a page that shows it."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import pytest

from scripts.setup import ROOT
from scripts.snippets.header import HeaderError, parse_header, programs, read_header

HERE = Path(__file__).parent


def _mirrored_tests(snippet: str) -> list[Path]:
    """Return where the test may stand: under its own name, its twins' (…_async, …_2), or its folder's."""
    path = PurePosixPath(snippet)
    stem = re.sub(r"(_async|(_\d+)+)$", "", path.stem)
    return [
        HERE / path.parent / f"test_{stem}.py",
        HERE / path.parent / f"test_{path.stem}.py",
        HERE / path.parent.parent / f"test_{path.parent.name}.py",
    ]


@pytest.mark.parametrize("snippet", programs())
def test_a_snippet_says_what_it_is_for_on_its_first_line(snippet: str) -> None:
    read_header(snippet)


@pytest.mark.parametrize("snippet", programs())
def test_a_snippet_has_a_test_at_the_mirrored_path_that_names_it(snippet: str) -> None:
    candidates = [path for path in _mirrored_tests(snippet) if path.is_file()]
    expected = _mirrored_tests(snippet)[0].relative_to(ROOT)
    assert candidates, f"snippets/{snippet}: found no test; expected {expected}"
    name = PurePosixPath(snippet).name
    assert any(name in path.read_text(encoding="utf-8") for path in candidates), f"{name} is not in its test"


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_file_of_snippets_is_shown_on_a_page(language: str) -> None:
    pages = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs" / language).rglob("*.md"))
    folder = ROOT / "snippets"
    files = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    shown = [name for name in files if not name.startswith("locks/") and name != "pins.toml"]
    assert shown
    orphans = [name for name in shown if "__pycache__" not in name and f'--8<-- "{name}' not in pages]
    assert orphans == []


@pytest.mark.parametrize(
    "line", ["import os", "# For openai 1.x.", "# For openai >=1.0", "# Without openai.", ""], ids=repr
)
def test_a_header_that_does_not_parse_is_refused_with_what_was_expected(line: str) -> None:
    with pytest.raises(HeaderError, match="expected"):
        parse_header(line)
