from __future__ import annotations

import pytest

from scripts.hooks import page_end
from scripts.hooks.page_end import actions_part, history_part, runs_part, shown_programs, sources_part
from scripts.snippets.runs import Run

HOME = "https://github.com/example/site"


def run(release: str | None, day: str = "2026-11-23", python: str = "3.11.7") -> Run:
    return Run("client/v1_key.py", release or "rest", release, python, "0" * 64, day)


def test_a_program_is_listed_with_every_release_it_ran_on() -> None:
    html = runs_part(["client/v1_key.py"], {"client/v1_key.py": [run("1.0.0"), run("3.54.0")]}, HOME, "ja")
    assert "<code>1.0.0</code> <code>3.54.0</code>" in html
    assert "Python 3.11.7, <time>2026-11-23</time>" in html
    assert f'href="{HOME}/blob/main/snippets/client/v1_key.py"' in html


def test_the_newest_day_and_every_python_are_named() -> None:
    done = [run("1.0.0", "2026-11-20", "3.12.1"), run("3.54.0")]
    html = runs_part(["client/v1_key.py"], {"client/v1_key.py": done}, HOME, "en")
    assert "Python 3.11.7, 3.12.1, <time>2026-11-23</time>" in html


def test_a_program_that_never_ran_is_said_to_be_so() -> None:
    html = runs_part(["client/v1_key.py"], {}, HOME, "en")
    assert "this build holds no record of a run" in html
    assert "<code>1.0.0</code>" not in html


def test_a_program_without_openai_is_said_to_be_so() -> None:
    assert "openai を使わないプログラム" in runs_part(["a.sh"], {"a.sh": [run(None)]}, HOME, "ja")


def test_a_page_without_programs_has_no_such_part() -> None:
    assert runs_part([], {}, HOME, "ja") == ""


def test_programs_are_found_in_tabs_and_by_section_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_end, "is_program", {"a/b.py", "a/c.sh"}.__contains__)
    markdown = """
--8<-- "a/c.sh"
    --8<-- "a/b.py:client"
--8<-- 'a/b.py'
--8<-- "diagrams/x.ja.svg"
`--8<-- "a/d.py"`
"""
    assert shown_programs(markdown) == ["a/c.sh", "a/b.py"]


def test_the_history_is_shown_as_text() -> None:
    html = history_part([{"date": "2026-11-23", "what": "初版 <b>。"}], "ja")
    assert "<li><time>2026-11-23</time> 初版 &lt;b&gt;。</li>" in html


def test_a_page_without_sources_has_no_such_part() -> None:
    assert sources_part([], HOME, "ja") == ""


def test_report_and_edit_are_one_press_away() -> None:
    html = actions_part(f"{HOME}/issues/new?a=1&b=2", f"{HOME}/edit/main/docs/ja/a.md", "ja")
    assert f'<a href="{HOME}/issues/new?a=1&amp;b=2">誤りや不足を報告する</a>' in html
    assert f'<a href="{HOME}/edit/main/docs/ja/a.md" rel="edit">このページを編集する</a>' in html
