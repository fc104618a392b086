"""The copy of the project that measuring works on."""

import pytest

from scripts.bench.workplace import forget, workplace


@pytest.fixture
def project(tmp_path):
    """A small project with everything that must not be copied."""
    root = tmp_path / "source"
    for path in (
        "docs/ja/index.md",
        "docs/site/page.md",
        "scripts/__pycache__/x.pyc",
        ".git/HEAD",
        ".venvs/1/x",
        ".venv/bin/python",
        ".cache/releases/notes.json",
        ".cache/other.json",
        "site/index.html",
    ):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("x", encoding="utf-8")
    return root


def test_it_holds_the_project_and_its_notes_but_nothing_that_was_built(project):
    with workplace(project, project / ".venv") as copy:
        files = {path.relative_to(copy).as_posix() for path in copy.rglob("*") if path.is_file()}
    assert files - {".venv/bin/python"} == {
        "docs/ja/index.md",
        "docs/site/page.md",
        ".cache/releases/notes.json",
    }


def test_it_shares_the_environment(project):
    with workplace(project, project / ".venv") as copy:
        assert (copy / ".venv" / "bin" / "python").read_text(encoding="utf-8") == "x"


def test_it_is_removed_and_the_environment_stays(project):
    with workplace(project, project / ".venv") as copy:
        (copy / "docs" / "ja" / "index.md").write_text("changed", encoding="utf-8")
    assert not copy.exists()
    assert (project / ".venv" / "bin" / "python").is_file()
    assert (project / "docs" / "ja" / "index.md").read_text(encoding="utf-8") == "x"


def test_a_build_from_nothing_has_the_notes_but_nothing_that_another_build_kept(tmp_path):
    forget(tmp_path)
    for kept in ("pages/one", "releases/notes.json", "links.json"):
        (tmp_path / ".cache" / kept).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / ".cache" / kept).touch()
    forget(tmp_path)
    left = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()]
    assert left == [".cache/releases/notes.json"]
