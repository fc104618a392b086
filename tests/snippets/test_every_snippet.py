"""No snippet without a header, a test at the mirrored path, and a page that shows it."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from scripts.setup import ROOT
from scripts.snippets import mirror
from scripts.snippets.header import Header, HeaderError, parse_header, programs, read_header


@pytest.mark.parametrize("snippet", programs())
def test_a_snippet_says_what_it_is_for_on_its_first_line(snippet: str) -> None:
    read_header(snippet)


@pytest.mark.parametrize("snippet", programs())
def test_a_snippet_has_a_test_at_the_mirrored_path_that_names_it(snippet: str) -> None:
    candidates = [ROOT / path for path in mirror.test_paths(snippet) if (ROOT / path).is_file()]
    assert candidates, f"snippets/{snippet}: found no test; expected {mirror.test_path(snippet)}"
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
    "line",
    [
        "import os",
        "# For openai 1.x.",
        "# For openai >=1.0",
        "# Without openai",
        "# Without openai; needs nothing else.",
        "# For openai >=1.0; also needs nothing.",
        "",
    ],
    ids=repr,
)
def test_a_header_that_does_not_parse_is_refused_with_what_was_expected(line: str) -> None:
    with pytest.raises(HeaderError, match="expected"):
        parse_header(line)


def test_a_program_that_needs_the_standard_library_alone_says_no_more() -> None:
    assert parse_header("# Without openai.") == Header(None, "")
    with pytest.raises(HeaderError, match=r"“# Without openai\.” for a program that needs the standard"):
        parse_header("import os")
