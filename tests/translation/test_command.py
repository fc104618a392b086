"""python3 -m scripts translate on a small project under git."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from scripts.translation.command import main
from scripts.translation.stamps import stamp_of, stamped

JA = "---\ntitle: 題名\noriginal: ja\n---\n# 題名\n\n## 節 {#one}\n\n本文です。\n"
EN = "---\ntitle: A title\noriginal: ja\n---\n# A title\n\n## Section {#one}\n\nText.\n"
ORIGINAL, TRANSLATION = "docs/ja/page.md", "docs/en/page.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, ORIGINAL, JA)
    write(tmp_path, TRANSLATION, EN)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "config", "user.name", "tests")
    git(tmp_path, "config", "user.email", "tests@example.com")
    return tmp_path


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8", newline="\n")


def read(root: Path, path: str) -> str:
    return (root / path).read_text(encoding="utf-8")


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True)


def commit(root: Path) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "a change")


def stamp_and_commit(root: Path) -> None:
    assert main(["stamp", "--all"], root) == 0
    commit(root)


def test_a_translation_without_a_stamp_is_listed(root, capsys):
    assert main(["status"], root) == 1
    assert "docs/en/page.md  ja → en  never stamped" in capsys.readouterr().out


def test_stamping_makes_it_fresh_and_a_second_time_changes_nothing(root, capsys):
    stamp_and_commit(root)
    once = read(root, TRANSLATION)
    assert list(stamp_of(once)) == ["top", "one"]
    assert main(["stamp", "--all"], root) == 0
    assert read(root, TRANSLATION) == once
    assert main(["status"], root) == 0
    assert capsys.readouterr().out.endswith("1 translations, 0 behind.\n")


def test_an_edited_original_names_the_section(root, capsys):
    stamp_and_commit(root)
    write(root, ORIGINAL, JA.replace("本文です。", "新しい本文です。"))
    assert main(["status"], root) == 1
    assert "docs/en/page.md  ja → en  one\n" in capsys.readouterr().out


def test_a_stamp_is_refused_when_the_translation_did_not_change(root, capsys):
    stamp_and_commit(root)
    write(root, ORIGINAL, JA.replace("本文です。", "新しい本文です。"))
    commit(root)
    before = read(root, TRANSLATION)
    assert main(["stamp", TRANSLATION], root) == 1
    assert "found no change in one since the last stamp" in capsys.readouterr().err
    assert read(root, TRANSLATION) == before


def test_a_reason_lets_it_pass_and_is_kept(root):
    stamp_and_commit(root)
    write(root, ORIGINAL, JA.replace("本文です。", "本文でした。"))
    assert main(["stamp", TRANSLATION, "--unchanged", "a slip in Japanese only"], root) == 0
    assert "# unchanged: a slip in Japanese only" in read(root, TRANSLATION)
    assert main(["status"], root) == 0


def test_a_changed_translation_is_stamped_even_after_it_was_committed(root):
    stamp_and_commit(root)
    write(root, ORIGINAL, JA.replace("本文です。", "新しい本文です。"))
    write(root, TRANSLATION, read(root, TRANSLATION).replace("Text.", "New text."))
    commit(root)
    assert main(["stamp", "--all"], root) == 0
    assert main(["status"], root) == 0


def test_the_english_page_can_be_the_original(root):
    write(root, ORIGINAL, JA.replace("original: ja", "original: en"))
    write(root, TRANSLATION, EN.replace("original: ja", "original: en"))
    assert main(["stamp", "--all"], root) == 0
    assert stamp_of(read(root, ORIGINAL))
    assert not stamp_of(read(root, TRANSLATION))


def test_a_check_writes_nothing(root):
    assert main(["stamp", "--all", "--check"], root) == 1
    assert read(root, TRANSLATION) == EN


def test_neither_paths_nor_all_is_wrong_use(root, capsys):
    assert main(["stamp"], root) == 2
    assert "--all" in capsys.readouterr().err


def test_a_path_that_is_no_translation_is_wrong_use(root, capsys):
    assert main(["stamp", ORIGINAL], root) == 2
    assert f"{ORIGINAL}: found no translation" in capsys.readouterr().err


def test_a_new_stamp_takes_the_place_of_the_old_one():
    once = stamped(EN, JA)
    assert stamped(once, JA) == once
    again = stamped(once, JA.replace("{#one}", "{#first}"))
    assert list(stamp_of(again)) == ["top", "first"]
    assert again.count("source_hash:") == 1


def test_everything_else_in_the_page_stays_as_it_was():
    lines = stamped(EN, JA).split("\n")
    assert [line for line in lines if line in EN.split("\n")] == EN.split("\n")
