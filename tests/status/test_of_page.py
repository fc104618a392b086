from __future__ import annotations

from datetime import date

from scripts.errors import catalogue
from scripts.errors.reproductions import Reproduction
from scripts.hooks.page_state import cases_of
from scripts.snippets.runs import Run
from scripts.status.of_page import badges


def run(snippet: str, release: str | None, day: str = "2026-11-23") -> Run:
    return Run(snippet, release or "rest", release, "3.11.7", "0" * 64, day)


def reproduction(case: str, release: str | None, day: str = "2026-11-25") -> Reproduction:
    return Reproduction(
        case=case,
        pin=release or "rest",
        openai=release,
        python="3.11.7",
        digest="0" * 16,
        day=date.fromisoformat(day),
    )


def shown(programs=(), recorded=None, cases=(), reproduced=None, spoken="en") -> str:
    return " | ".join(badges(list(programs), recorded or {}, cases, reproduced or {}, 3, spoken))


def test_programs_are_counted_with_their_releases_and_the_last_day() -> None:
    recorded = {
        "a.py": [run("a.py", "1.0.0"), run("a.py", "3.0.0", "2026-11-25")],
        "b.py": [run("b.py", "3.0.0")],
    }
    html = shown(["a.py", "b.py"], recorded)
    assert '<a href="#page-runs">Programs run: 2, on 2 releases (<time>2026-11-25</time>)</a>' in html


def test_programs_without_openai_have_no_releases() -> None:
    assert "プログラム 1 本を実行 (" in shown(["a.sh"], {"a.sh": [run("a.sh", None)]}, spoken="ja")


def test_one_program_without_a_record_is_what_the_badge_says() -> None:
    html = shown(["a.py", "b.py"], {"a.py": [run("a.py", "1.0.0")]})
    assert "Programs without a run in their present form: 1 of 2" in html
    assert "Programs run" not in html


def test_errors_are_counted_by_case() -> None:
    html = shown(
        cases=["x", "y"], reproduced={"x": [reproduction("x", "1.0.0")], "y": [reproduction("y", None)]}
    )
    assert "Errors reproduced in 2 ways, on 1 releases (<time>2026-11-25</time>)" in html
    assert "Errors not reproduced in their present form: 1 of 2" in shown(
        cases=["x", "y"], reproduced={"x": [reproduction("x", "1.0.0")]}
    )


def test_every_page_says_how_many_sources_it_has() -> None:
    assert shown(spoken="ja") == '<a href="#page-sources">出典 3 件</a>'


def test_only_pages_of_errors_have_cases() -> None:
    data = catalogue.load()
    assert "deployment-not-found" in cases_of("ja/errors/not-found.md", data)
    assert cases_of("ja/rest/errors.md", data) == []
    assert cases_of("en/errors/index.md", data) == []
