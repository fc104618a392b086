"""python3 -m scripts translate status."""

from __future__ import annotations

import json
from datetime import date

from scripts.pages.tree import load
from scripts.translation import freshness, status
from tests.translation.small_project import Project

NEW = {"ja": "新しい本文です。", "en": "New text."}
HEAD = "TRANSLATION      FROM → TO  BEHIND FOR  SECTIONS"


def days_behind(project: Project, today: str) -> int | None:
    found = list(freshness.states(load(project.root)))
    (late,) = status.late(project.root, found, date.fromisoformat(today))
    return late.days


def test_a_translation_without_a_stamp_is_listed(ja_first: Project, capsys) -> None:
    assert ja_first.run("status") == 1
    assert capsys.readouterr().out.splitlines() == [
        HEAD,
        "docs/en/page.md  ja → en    —           never stamped",
        "1 translation, 1 behind.",
    ]


def test_each_section_that_is_behind_has_a_row_with_its_title(either_first: Project, capsys) -> None:
    project = either_first
    project.stamp_and_commit()
    project.edit(project.language, NEW[project.language])
    project.change(project.original, "{#two}", "{#last}")
    capsys.readouterr()
    assert project.run("status") == 1
    there, here = ("節", "Next") if project.language == "ja" else ("Section", "次の節")
    new = "次の節" if project.language == "ja" else "Next"
    pair = f"{project.language} → {project.other}"
    assert capsys.readouterr().out.splitlines() == [
        HEAD,
        f"{project.translation}  {pair}    today       #one “{there}”",
        f"{'':40}#last “{new}” (new)",
        f"{'':40}#two “{here}” (removed)",
        "1 translation, 1 behind.",
    ]


def test_days_count_from_the_first_change_that_was_not_carried_over(ja_first: Project) -> None:
    ja_first.stamp_and_commit("2026-10-01")
    ja_first.edit("ja", NEW["ja"])
    ja_first.commit("2026-10-05")
    ja_first.change(ja_first.original, "終わりです。", "終わりでした。")
    ja_first.commit("2026-10-20")
    assert days_behind(ja_first, "2026-11-04") == 30


def test_a_cosmetic_commit_does_not_start_the_count(ja_first: Project) -> None:
    ja_first.stamp_and_commit("2026-10-01")
    ja_first.change(ja_first.original, "本文です。\n", "本文です。\n\n")
    ja_first.commit("2026-10-05")
    ja_first.change(ja_first.original, "本文です。", NEW["ja"])
    ja_first.commit("2026-10-20")
    assert days_behind(ja_first, "2026-11-04") == 15


def test_a_change_that_is_not_committed_is_of_today(ja_first: Project) -> None:
    ja_first.stamp_and_commit("2026-10-01")
    ja_first.edit("ja", NEW["ja"])
    assert days_behind(ja_first, "2026-11-04") == 0


def test_what_git_does_not_know_is_unknown(ja_first: Project, capsys) -> None:
    assert ja_first.run("stamp", "--all") == 0
    ja_first.edit("ja", NEW["ja"])
    assert days_behind(ja_first, "2026-11-04") is None
    assert ja_first.run("status") == 1
    assert "docs/en/page.md  ja → en    unknown     #one “節”" in capsys.readouterr().out


def test_programs_get_the_same_as_json(ja_first: Project, capsys) -> None:
    ja_first.stamp_and_commit()
    ja_first.edit("ja", NEW["ja"])
    capsys.readouterr()
    assert ja_first.run("status", "--json") == 1
    (record,) = json.loads(capsys.readouterr().out)["behind"]
    assert record == {
        "translation": "docs/en/page.md",
        "original": "docs/ja/page.md",
        "from": "ja",
        "to": "en",
        "stamped": True,
        "days": 0,
        "sections": [
            {
                "section": "one",
                "kind": "changed",
                "title": "節",
                "original": 9,
                "translation": 13,
                "is_translated": True,
            }
        ],
    }


def test_json_of_nothing_behind_ends_well(ja_first: Project, capsys) -> None:
    ja_first.stamp_and_commit()
    capsys.readouterr()
    assert ja_first.run("status", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"translations": 1, "behind": []}
