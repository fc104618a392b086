"""python3 -m scripts translate diff."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.translation.small_project import TEXT, Project

NEW = {"ja": "新しい本文です。", "en": "New text."}
NEWER = {"ja": "さらに新しい本文です。", "en": "Newer text."}
SECOND = {"ja": "次の文です。", "en": "More text."}
TITLE = {"ja": "節", "en": "Section"}


def shown(project: Project, capsys, *paths: str) -> list[str]:
    """Return what the verb prints, without the ids of commits."""
    capsys.readouterr()
    assert project.run("diff", *paths) == 1
    return capsys.readouterr().out.splitlines()


def test_a_fresh_translation_has_no_difference(ja_first: Project, capsys) -> None:
    ja_first.stamp_and_commit()
    capsys.readouterr()
    assert ja_first.run("diff") == 0
    assert capsys.readouterr().out == "1 translation, 0 behind.\n"


def test_the_original_is_compared_with_the_text_that_was_translated(either_first: Project, capsys) -> None:
    project = either_first
    language = project.language
    project.stamp_and_commit("2026-10-01")
    project.edit(language, NEW[language])
    project.commit("2026-10-05")
    lines = shown(project, capsys, project.translation)
    assert lines[0] == (
        f"{project.translation}:13: section “one” ({TITLE[language]}) changed in {project.original}:9"
    )
    assert lines[1].startswith(f"--- {project.original} on 2026-10-01 (")
    assert lines[2] == f"+++ {project.original} now, changed on 2026-10-05"
    assert lines[3:] == [
        f"    9   ## {TITLE[language]} {{#one}}",
        "   10",
        f"      - {TEXT[language]}",
        f"   11 + {NEW[language]}",
        f"   12   {SECOND[language]}",
        "",
        "1 translation, 1 behind.",
        "Bring them up to date, then run: python3 -m scripts translate stamp " + project.translation,
    ]


def test_several_changes_later_the_stamped_text_is_still_the_base(ja_first: Project, capsys) -> None:
    ja_first.stamp_and_commit()
    ja_first.edit("ja", NEW["ja"])
    ja_first.commit("2026-11-03")
    ja_first.change(ja_first.original, NEW["ja"], NEWER["ja"])
    ja_first.commit("2026-11-05")
    ja_first.change(ja_first.original, "次の文です。", "次の文でした。")
    lines = shown(ja_first, capsys)
    assert "+++ docs/ja/page.md now, changed on 2026-11-03" in lines
    assert [line[6:] for line in lines if line[6:7] in {"-", "+"}] == [
        "- 本文です。",
        "- 次の文です。",
        "+ さらに新しい本文です。",
        "+ 次の文でした。",
    ]


def test_a_commit_that_stamps_and_changes_the_original_is_a_base_too(ja_first: Project, capsys) -> None:
    ja_first.stamp_and_commit()
    ja_first.edit("ja", NEW["ja"])
    ja_first.edit("en", NEW["en"])
    ja_first.stamp_and_commit()
    ja_first.change(ja_first.original, NEW["ja"], NEWER["ja"])
    ja_first.commit()
    lines = shown(ja_first, capsys)
    assert "      - 新しい本文です。" in lines
    assert "   11 + さらに新しい本文です。" in lines


def test_a_commit_that_stamps_an_older_text_is_not_taken_for_the_base(ja_first: Project, capsys) -> None:
    ja_first.commit("2026-10-01")
    assert ja_first.run("stamp", "--all") == 0
    ja_first.edit("ja", NEW["ja"])
    ja_first.commit("2026-10-05")
    lines = shown(ja_first, capsys)
    assert lines[1].startswith("--- docs/ja/page.md on 2026-10-01")
    assert "      - 本文です。" in lines


def test_the_newest_of_several_commits_with_the_text_is_the_base(ja_first: Project, capsys) -> None:
    ja_first.stamp_and_commit("2026-10-01")
    ja_first.edit("ja", NEW["ja"])
    ja_first.commit("2026-10-05")
    ja_first.change(ja_first.original, NEW["ja"], TEXT["ja"])
    ja_first.commit("2026-10-10")
    ja_first.edit("ja", NEWER["ja"])
    ja_first.commit("2026-10-15")
    assert shown(ja_first, capsys)[1].startswith("--- docs/ja/page.md on 2026-10-10")


def test_a_renamed_page_is_followed(ja_first: Project, capsys) -> None:
    for language in ("ja", "en"):
        (ja_first.root / f"docs/{language}/page.md").rename(ja_first.root / f"docs/{language}/ページ.md")
    ja_first.stamp_and_commit("2026-10-01")
    for language in ("ja", "en"):
        ja_first.git("mv", f"docs/{language}/ページ.md", f"docs/{language}/page.md")
    ja_first.edit("ja", NEW["ja"])
    ja_first.commit("2026-10-05")
    lines = shown(ja_first, capsys)
    assert lines[1].startswith("--- docs/ja/page.md on 2026-10-01")
    assert "      - 本文です。" in lines


def test_a_project_in_a_folder_of_a_repository_has_a_history(ja_first: Project, capsys) -> None:
    inner = replace(ja_first, root=ja_first.root / "inner")
    for path in (ja_first.original, ja_first.translation):
        inner.write(path, ja_first.read(path))
    assert inner.run("stamp", "--all") == 0
    ja_first.commit()
    inner.edit("ja", NEW["ja"])
    assert "      - 本文です。" in shown(inner, capsys)


def test_a_shallow_clone_says_so_and_shows_the_section(ja_first: Project, tmp_path: Path, capsys) -> None:
    ja_first.stamp_and_commit()
    ja_first.edit("ja", NEW["ja"])
    ja_first.commit()
    clone = tmp_path / "clone"
    ja_first.git("clone", "--quiet", "--depth=1", ja_first.root.as_uri(), str(clone))
    lines = shown(replace(ja_first, root=clone), capsys)
    assert lines[1] == (
        "found no earlier text with the stamped hash, because this clone is shallow; "
        "expected its whole history, which `git fetch --unshallow` brings; it reads now:"
    )
    assert lines[2:5] == ["    9   ## 節 {#one}", "   10", "   11   新しい本文です。"]


def test_without_a_commit_that_fits_the_section_is_shown(ja_first: Project, capsys) -> None:
    assert ja_first.run("stamp", "--all") == 0
    ja_first.edit("ja", NEW["ja"])
    ja_first.commit()
    lines = shown(ja_first, capsys)
    assert lines[1].startswith("found no earlier text with the stamped hash, because no commit holds it;")
    assert "   11   新しい本文です。" in lines


@pytest.mark.parametrize("lack", ["repository", "program"])
def test_without_git_the_section_is_shown(ja_first: Project, lack: str, capsys, monkeypatch) -> None:
    ja_first.stamp_and_commit()
    ja_first.edit("ja", NEW["ja"])
    if lack == "program":
        monkeypatch.setenv("PATH", "")
    else:
        (ja_first.root / ".git").rename(ja_first.root / "was-git")
    lines = shown(ja_first, capsys)
    assert lines[1].startswith(
        "found no earlier text with the stamped hash, because git knows nothing of this folder; "
    )
    assert "   11   新しい本文です。" in lines


def test_a_new_section_says_where_its_translation_belongs(either_first: Project, capsys) -> None:
    project = either_first
    project.stamp_and_commit()
    project.change(project.original, "{#two}", "{#two}\n\n### X {#new}")
    lines = shown(project, capsys)
    assert lines[0].startswith(f"{project.translation}:18: section “two”")
    new = next(line for line in lines if "“new”" in line)
    assert new == (
        f"{project.translation}:18: section “new” (X) is new in {project.original}:16; "
        "its translation belongs below this"
    )
    assert "   16 + ### X {#new}" in lines


def test_a_section_that_is_gone_is_shown_as_it_was(ja_first: Project, capsys) -> None:
    ja_first.stamp_and_commit()
    ja_first.change(ja_first.original, "## 次の節 {#two}\n\n終わりです。\n", "")
    lines = shown(ja_first, capsys)
    assert lines[0] == (
        "docs/en/page.md:18: section “two” (Next) was removed below docs/ja/page.md:9; "
        "the translation still has it"
    )
    assert [line for line in lines if line[6:7] == "-"][-1] == "      - 終わりです。"


def test_the_title_and_the_description_belong_to_the_top(ja_first: Project, capsys) -> None:
    ja_first.stamp_and_commit()
    ja_first.change(ja_first.original, "title: 題名", "title: 別の題名")
    lines = shown(ja_first, capsys)
    assert lines[0] == "docs/en/page.md:2: section “top” (題名) changed in docs/ja/page.md:2"
    assert lines[3:5] == ["      - title: 題名", "    2 + title: 別の題名"]


def test_a_translation_without_a_stamp_has_nothing_to_compare_with(ja_first: Project, capsys) -> None:
    assert shown(ja_first, capsys)[0].startswith("docs/en/page.md:1: found no stamp to compare with;")


@pytest.mark.parametrize(
    ("is_terminal", "no_colour", "is_coloured"),
    [(True, None, True), (True, "1", False), (False, None, False)],
)
def test_colour_is_for_terminals(
    ja_first: Project, capsys, monkeypatch, is_terminal: bool, no_colour: str | None, is_coloured: bool
) -> None:
    ja_first.stamp_and_commit()
    ja_first.edit("ja", NEW["ja"])
    monkeypatch.setattr(sys.stdout, "isatty", lambda: is_terminal)
    monkeypatch.delenv("NO_COLOR", raising=False)
    if no_colour:
        monkeypatch.setenv("NO_COLOR", no_colour)
    lines = shown(ja_first, capsys)
    assert ("\x1b[32m   11 + 新しい本文です。\x1b[0m" in lines) == is_coloured
    assert any("\x1b" in line for line in lines) == is_coloured
