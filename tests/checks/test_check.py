"""The command: what it prints, how it ends, and that the pages for contributors know every check."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts import check
from scripts.checks.table import CHECKS
from scripts.pages.finding import Finding
from scripts.setup import ROOT
from tests.pages.case_files import Case, write

PAGE = "# 題名\n\nAPIです。\n"


def project(root: Path, page: str) -> Path:
    write(Case("", {"docs/ja/page.md": page}, []), root)
    return root


def test_a_clean_project_ends_with_0(tmp_path, capsys):
    assert check.main(["--only", "spacing"], project(tmp_path, "# 題名\n")) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("1 check in ")
    assert last.endswith("1 passed, 0 failed; 0 errors, 0 warnings.")


def test_a_finding_ends_with_1_and_names_the_command(tmp_path, capsys):
    assert check.main(["--only", "spacing"], project(tmp_path, PAGE)) == 1
    printed = capsys.readouterr().out
    assert "FAILED spacing" in printed
    assert "docs/ja/page.md:3: found no space" in printed
    assert "run: python3 -m scripts check --fix" in printed


def test_fixing_mends_the_file_and_a_second_time_changes_nothing(tmp_path, capsys):
    root = project(tmp_path, PAGE)
    assert check.main(["--fix", "--only", "spacing"], root) == 0
    assert (root / "docs/ja/page.md").read_text("utf-8") == "# 題名\n\nAPI です。\n"
    assert "docs/ja/page.md: mended." in capsys.readouterr().out
    check.main(["--fix", "--only", "spacing"], root)
    assert "mended" not in capsys.readouterr().out


def test_fixing_named_files_leaves_the_others_alone(tmp_path):
    root = project(tmp_path, PAGE)
    (root / "docs/ja/other.md").write_text(PAGE, encoding="utf-8")
    assert check.main(["--fix", "--only", "spacing", "docs/ja/other.md"], root) == 0
    assert (root / "docs/ja/page.md").read_text("utf-8") == PAGE
    assert (root / "docs/ja/other.md").read_text("utf-8") == "# 題名\n\nAPI です。\n"


def test_only_what_concerns_the_given_files_is_told(tmp_path):
    root = project(tmp_path, PAGE)
    (root / "docs/ja/other.md").write_text("# 題名\n", encoding="utf-8")
    assert check.main(["--only", "spacing", "docs/ja/other.md"], root) == 0
    assert check.main(["--only", "spacing", "docs/ja/page.md"], root) == 1


def test_a_folder_stands_for_everything_below_it(tmp_path):
    root = project(tmp_path, PAGE)
    (root / "docs/ja/rest").mkdir()
    (root / "docs/ja/rest/other.md").write_text(PAGE, encoding="utf-8")
    assert check.main(["--only", "spacing", "docs/ja/rest"], root) == 1
    assert check.main(["--fix", "--only", "spacing", "docs/ja/rest"], root) == 0
    assert (root / "docs/ja/page.md").read_text("utf-8") == PAGE


def test_a_file_that_is_missing_is_wrong_use(tmp_path, capsys):
    assert check.main(["docs/ja/gone.md"], project(tmp_path, PAGE)) == 2
    assert "docs/ja/gone.md: found no such file" in capsys.readouterr().err


def test_a_check_that_is_missing_is_wrong_use(tmp_path):
    with pytest.raises(SystemExit) as ended:
        check.main(["--only", "nothing"], tmp_path)
    assert ended.value.code == 2


def test_warnings_alone_do_not_fail():
    warning = Finding("docs/en/page.md", 1, "a translation that is behind", "it stamped", level="warning")
    outcome = check.Outcome("translations", (warning,), 0.1)
    assert not outcome.has_errors
    assert check.summary([outcome], 0.1).endswith("1 passed, 0 failed; 0 errors, 1 warning.")


def test_the_sum_counts_one_and_several():
    assert check.summary([], 0.1).startswith("0 checks in")
    error = Finding("docs/en/page.md", 1, "a fault", "none")
    outcome = check.Outcome("links", (error,), 0.1)
    assert check.summary([outcome], 0.1) == "1 check in 0.1 s: 0 passed, 1 failed; 1 error, 0 warnings."
    assert "2 checks in" in check.summary([outcome, outcome], 0.1)


HEAD = "---\ntitle: T\noriginal: ja\n---\n\n# T\n"


@pytest.mark.parametrize("named", ["ja", "en"])
@pytest.mark.parametrize("name", ["parity", "translations"])
def test_naming_one_language_tells_what_its_other_language_lacks(name, named, tmp_path, capsys):
    pages = {f"docs/{language}/page.md": HEAD for language in ("ja", "en")}
    pages["docs/ja/page.md"] += "\n## S {#s}\n"
    # What ails other pages stays untold.
    others = {path.replace("page", "other"): text for path, text in pages.items()}
    write(Case("", pages | others, []), tmp_path)
    assert check.main(["--only", name, f"docs/{named}/page.md"], tmp_path) == 1
    printed = capsys.readouterr().out
    assert "docs/en/page.md:" in printed
    assert "other.md" not in printed


def test_naming_one_language_tells_nothing_else_of_the_other(tmp_path):
    root = project(tmp_path, PAGE)
    write(Case("", {"docs/en/page.md": "# T\n\nText.\n"}, []), root)
    assert check.main(["--only", "spacing", "docs/en/page.md"], root) == 0


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_finding_that_no_command_helps_with_names_a_section_that_does(language, tmp_path, capsys):
    write(Case("", {f"docs/{language}/page.md": "# T\n\n[x](gone.md)\n"}, []), tmp_path)
    check.main(["--only", "links"], tmp_path)
    printed = capsys.readouterr().out
    (section,) = re.findall(r"; see: (.+)", printed)
    page, _, anchor = section.partition("#")
    assert page == f"docs/{language}/about/contribute.md"
    assert f"{{#{anchor}}}" in (ROOT / page).read_text("utf-8")
    assert "run: python3" not in printed


@pytest.mark.parametrize(
    ("named", "left"),
    [
        ("docs/ja/page.md", ["lint", "types", "workflows"]),
        ("snippets/client/key.py", ["types", "workflows"]),
        ("scripts/pages/tree.py", ["workflows"]),
    ],
)
def test_checks_without_a_file_of_theirs_are_left_out_aloud(named, left, tmp_path, monkeypatch, capsys):
    root = project(tmp_path, "# 題名\n")
    write(Case("", {named: "# 題名\n"}, []), root)
    ran = []
    monkeypatch.setattr(check, "run", lambda _, checks, __: ran.extend(checks) or [])
    check.main([named], root)
    assert [name for name in CHECKS if name not in ran] == left
    said = re.findall(r"^left +(\S+) +out, because no file like \S+ is named$", capsys.readouterr().out, re.M)
    assert said == left


def test_a_file_that_cannot_be_read_is_told_without_a_traceback(tmp_path, capsys):
    root = project(tmp_path, PAGE)
    (root / "docs/data/page.schema.json").write_text("{", encoding="utf-8")
    assert check.main(["--only", "front-matter"], root) == 1
    assert "the check front-matter stopped" in capsys.readouterr().out


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_page_for_contributors_has_an_entry_for_each_check(language):
    text = (ROOT / f"docs/{language}/about/contribute.md").read_text("utf-8")
    assert sorted(re.findall(r"^#+ .*\{#check-([a-z-]+)\}$", text, re.MULTILINE)) == sorted(CHECKS)
