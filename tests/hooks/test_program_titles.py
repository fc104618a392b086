from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from scripts.hooks.program_titles import known_programs, ran, titled, with_runs
from scripts.snippets.runs import Run


def run(openai: str | None, day: str = "2026-11-25") -> Run:
    return Run("client/a.py", "pin", openai, "3.12.1", "hash", day)


def test_a_wrong_first_line_stops_the_build_with_its_own_place_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "client").mkdir()
    (tmp_path / "client" / "a.py").write_text("# Without openai.\nprint(1)\n", encoding="utf-8")
    assert known_programs(tmp_path) == ["client/a.py"]
    (tmp_path / "client" / "b.py").write_text("import os\n", encoding="utf-8")
    with pytest.raises(PluginError, match=r"^snippets/client/b.py:1: found “import os”; expected “.*$"):
        known_programs(tmp_path)


def test_a_block_of_a_program_or_of_a_section_of_it_is_titled() -> None:
    text = '```python\n--8<-- "client/a.py"\n```\n\n    ```python\n    --8<-- "client/a.py:call"\n    ```\n'
    assert titled(text, {"client/a.py"}) == (
        '```python title="client/a.py"\n--8<-- "client/a.py"\n```\n\n'
        '    ```python title="client/a.py"\n    --8<-- "client/a.py:call"\n    ```\n'
    )


def test_what_is_no_program_keeps_its_block() -> None:
    for text in ('```text\n--8<-- "client/out.txt"\n```\n', "```python\nprint(1)\n```\n"):
        assert titled(text, {"client/a.py"}) == text


def test_releases_are_ordered_as_versions_not_as_text() -> None:
    said = ran([run("1.109.1"), run("3.57.0", "2026-11-26"), run("1.9.0")], "en")
    assert said == "ran on openai 1.9.0–3.57.0, 2026-11-26"
    assert ran([run("3.57.0")], "ja") == "openai 3.57.0 で実行、2026-11-25"
    assert ran([run(None)], "en") == "ran 2026-11-25"


def test_the_runs_stand_beside_the_title_and_where_the_copy_button_finds_them() -> None:
    block = '<div class="language-python highlight"><span class="filename">client/a.py</span><pre>'
    assert with_runs(block, {"client/a.py": [run("3.57.0")]}, "en") == (
        '<div class="language-python highlight" data-ran="ran on openai 3.57.0, 2026-11-25">'
        '<span class="filename">client/a.py '
        '<span class="ran">ran on openai 3.57.0, 2026-11-25</span></span><pre>'
    )
    assert with_runs(block, {}, "en") == block
