from __future__ import annotations

from scripts.hooks.program_titles import ran, titled, with_runs
from scripts.snippets.runs import Run


def run(openai: str | None, day: str = "2026-11-25") -> Run:
    return Run("client/a.py", "pin", openai, "3.12.1", "hash", day)


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
