"""python3 -m scripts translate stamp, and what is wrong use of any of its verbs."""

from __future__ import annotations

import pytest

from scripts.translation.stamps import reasons_of, stamp_of, stamped, text_at_stamp
from tests.translation.small_project import HEADING, PAGES, Project

NEW = {"ja": "新しい本文です。", "en": "New text."}
NEWER = {"ja": "さらに新しい本文です。", "en": "Newer text."}
ENGLISH = PAGES["en"].format(original="ja")
JAPANESE = PAGES["ja"].format(original="ja")


def test_stamping_makes_it_fresh_and_a_second_time_changes_nothing(either_first: Project, capsys) -> None:
    project = either_first
    project.stamp_and_commit()
    once = project.read(project.translation)
    assert list(stamp_of(once)) == list(text_at_stamp(once)) == ["top", "one", "two"]
    assert not stamp_of(project.read(project.original))
    assert project.run("stamp", "--all") == 0
    assert project.read(project.translation) == once
    assert project.run("status") == 0
    assert capsys.readouterr().out.endswith("1 translation, 0 behind.\n")


def test_a_stamp_is_refused_when_the_translation_did_not_change(either_first: Project, capsys) -> None:
    project = either_first
    project.stamp_and_commit()
    project.edit(project.language, NEW[project.language])
    project.commit()
    before = project.read(project.translation)
    assert project.run("stamp", project.translation) == 1
    told = capsys.readouterr().err
    assert f"{project.translation}:13: found no change in one since the last stamp" in told
    assert f'{project.translation} --unchanged "the reason"' in told
    assert project.read(project.translation) == before


def test_a_stamp_is_refused_though_nothing_was_ever_committed(either_first: Project, capsys) -> None:
    project = either_first
    assert project.run("stamp", "--all") == 0
    project.edit(project.language, NEW[project.language])
    assert project.run("stamp", "--all") == 1
    assert "found no change in one" in capsys.readouterr().err
    project.edit(project.other, NEW[project.other])
    assert project.run("stamp", "--all") == 0
    assert project.run("status") == 0


def test_a_stamp_that_was_not_committed_counts_as_the_last_one(ja_first: Project) -> None:
    ja_first.stamp_and_commit()
    ja_first.edit("ja", NEW["ja"])
    ja_first.edit("en", NEW["en"])
    assert ja_first.run("stamp", "--all") == 0
    ja_first.change(ja_first.original, NEW["ja"], NEWER["ja"])
    assert ja_first.run("stamp", "--all") == 1


def test_a_change_of_white_space_is_no_change_of_the_translation(ja_first: Project) -> None:
    ja_first.stamp_and_commit()
    ja_first.edit("ja", NEW["ja"])
    ja_first.edit("en", "\nText.\n")
    assert ja_first.run("stamp", "--all") == 1


def test_a_changed_translation_is_stamped_even_after_it_was_committed(either_first: Project) -> None:
    project = either_first
    project.stamp_and_commit()
    project.edit(project.language, NEW[project.language])
    project.edit(project.other, NEW[project.other])
    project.commit()
    assert project.run("stamp", "--all") == 0
    assert project.run("status") == 0


def test_of_several_stale_sections_those_that_were_not_touched_are_named(ja_first: Project, capsys) -> None:
    ja_first.stamp_and_commit()
    ja_first.edit("ja", NEW["ja"])
    ja_first.change(ja_first.original, "終わりです。", "終わりでした。")
    ja_first.change(ja_first.original, "最初です。", "最初でした。")
    ja_first.edit("en", NEW["en"])
    before = ja_first.read(ja_first.translation)
    assert ja_first.run("stamp", "--all") == 1
    assert "found no change in top, two since the last stamp" in capsys.readouterr().err
    assert ja_first.read(ja_first.translation) == before
    assert ja_first.run("stamp", "--all", "--unchanged", "a matter of tense") == 0
    assert reasons_of(ja_first.read(ja_first.translation)) == {
        "top": "a matter of tense",
        "two": "a matter of tense",
    }


def test_a_reason_lets_it_pass_and_stays_until_its_section_changes(ja_first: Project) -> None:
    ja_first.stamp_and_commit()
    ja_first.edit("ja", NEW["ja"])
    reason = ["--unchanged", " a slip # in\n Japanese only "]
    assert ja_first.run("stamp", ja_first.translation, *reason) == 0
    assert '# unchanged: a slip # in Japanese only\n  two: "' in ja_first.read(ja_first.translation)
    assert ja_first.run("status") == 0
    ja_first.change(ja_first.original, "終わりです。", "終わりでした。")
    ja_first.change(ja_first.translation, "The end.", "That was all.")
    assert ja_first.run("stamp", "--all") == 0
    assert reasons_of(ja_first.read(ja_first.translation)) == {"one": "a slip # in Japanese only"}
    ja_first.change(ja_first.original, NEW["ja"], NEWER["ja"])
    ja_first.edit("en", NEWER["en"])
    assert ja_first.run("stamp", "--all") == 0
    assert reasons_of(ja_first.read(ja_first.translation)) == {}


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_reason_may_not_be_empty(ja_first: Project, reason: str, capsys) -> None:
    ja_first.stamp_and_commit()
    ja_first.edit("ja", NEW["ja"])
    before = ja_first.read(ja_first.translation)
    assert ja_first.run("stamp", "--all", "--unchanged", reason) == 2
    assert "an empty reason" in capsys.readouterr().err
    assert ja_first.read(ja_first.translation) == before


def test_a_section_that_the_translation_lacks_is_no_reason_to_stamp(either_first: Project, capsys) -> None:
    project = either_first
    project.stamp_and_commit()
    heading = HEADING[project.language]
    project.change(project.original, heading, f"## New {{#new}}\n\n{heading}")
    assert project.run("stamp", "--all", "--unchanged", "no reason helps") == 1
    told = capsys.readouterr().err
    assert f"{project.translation}:13: found no section “new” after this; expected it" in told
    assert f"as in {project.original}:14" in told
    project.change(project.translation, HEADING[project.other], f"## N {{#new}}\n\n{HEADING[project.other]}")
    assert project.run("stamp", "--all") == 0


def test_a_section_that_the_original_lost_has_to_go_from_the_translation(ja_first: Project, capsys) -> None:
    ja_first.stamp_and_commit()
    ja_first.change(ja_first.original, "## 次の節 {#two}\n\n終わりです。\n", "")
    assert ja_first.run("stamp", "--all") == 1
    assert f"{ja_first.translation}:18: found the section “two”" in capsys.readouterr().err
    ja_first.change(ja_first.translation, "## Next {#two}\n\nThe end.\n", "")
    assert ja_first.run("stamp", "--all") == 0
    assert list(stamp_of(ja_first.read(ja_first.translation))) == ["top", "one"]


def test_a_section_with_a_new_id_is_stamped_once_both_have_it(ja_first: Project) -> None:
    ja_first.stamp_and_commit()
    ja_first.change(ja_first.original, "{#two}", "{#last}")
    assert ja_first.run("stamp", "--all") == 1
    ja_first.change(ja_first.translation, "{#two}", "{#last}")
    assert ja_first.run("stamp", "--all") == 0
    assert list(stamp_of(ja_first.read(ja_first.translation))) == ["top", "one", "last"]


def test_a_heading_without_an_id_cannot_be_stamped(ja_first: Project, capsys) -> None:
    ja_first.change(ja_first.original, "## 次の節 {#two}", "## 次の節: 終わり")
    assert ja_first.run("stamp", "--all") == 1
    assert "docs/ja/page.md:14: found the section “次の節: 終わり” without an id" in capsys.readouterr().err


def test_a_check_writes_nothing(ja_first: Project) -> None:
    assert ja_first.run("stamp", "--all", "--check") == 1
    assert ja_first.read(ja_first.translation) == ENGLISH


def test_neither_paths_nor_all_is_wrong_use(ja_first: Project, capsys) -> None:
    assert ja_first.run("stamp") == 2
    assert "--all" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["stamp", "diff"])
def test_a_path_that_is_no_translation_is_wrong_use(either_first: Project, verb: str, capsys) -> None:
    assert either_first.run(verb, either_first.original) == 2
    told = capsys.readouterr().err
    assert f"{either_first.original}: found no translation; expected {either_first.translation}" in told
    assert either_first.run(verb, "docs/en/gone.md") == 2
    assert "docs/en/gone.md: found no translation" in capsys.readouterr().err


def test_a_new_stamp_takes_the_place_of_the_old_one() -> None:
    once = stamped(ENGLISH, JAPANESE)
    assert stamped(once, JAPANESE) == once
    again = stamped(once, JAPANESE.replace("{#one}", "{#first}"))
    assert list(stamp_of(again)) == ["top", "first", "two"]
    assert again.count("source_hash:") == 1


def test_everything_else_in_the_page_stays_as_it_was() -> None:
    lines = stamped(ENGLISH, JAPANESE).split("\n")
    assert [line for line in lines if line in ENGLISH.split("\n")] == ENGLISH.split("\n")
