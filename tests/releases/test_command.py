import json
import shutil

import pytest

from scripts.releases import command
from tests.releases.fake_index import CHANGELOG

THIRD = "## 1.2.0 (2024-03-01)\n\n* c\n\n"


@pytest.fixture
def folder(tmp_path):
    for language in ("ja", "en"):
        (tmp_path / "docs" / language / "releases").mkdir(parents=True)
        (tmp_path / "docs" / language / "releases" / "1.md").touch()
    (tmp_path / "docs" / "data").mkdir()
    return tmp_path


@pytest.fixture
def run(index, folder):
    index.add("1.0.0", "requests")
    index.add("1.1.0", "httpx")

    def gather(*arguments):
        index.asked.clear()
        return command.main(list(arguments), index.client, folder / "docs" / "data", folder / "cache")

    return gather


def facts(folder):
    return (folder / "docs" / "data" / "releases.json").read_text(encoding="utf-8")


def test_a_first_run_writes_every_release(run, folder):
    assert run() == 0
    rows = json.loads(facts(folder))["releases"]
    assert [(row["version"], row["dependencies"], row["labels"]) for row in rows] == [
        ("1.0.0", ["requests"], []),
        ("1.1.0", ["httpx"], ["azure", "dependency-replaced"]),
    ]


def test_a_second_run_asks_for_the_list_alone_and_changes_nothing(run, folder, index, capsys):
    run()
    before = facts(folder)
    assert run() == 0
    assert facts(folder) == before
    assert index.asked == ["/simple/openai/"]
    assert "0 of them new" in capsys.readouterr().out


def test_a_fresh_clone_asks_for_the_changelog_but_not_for_known_wheels(run, folder, index):
    run()
    shutil.rmtree(folder / "cache")
    assert run() == 0
    assert index.downloads() == ["openai-1.1.0.tar.gz"]


def test_a_new_release_alone_is_asked_for(run, index, capsys):
    run()
    index.add("1.2.0", "httpx2", changelog=CHANGELOG.replace("## 1.1.0", f"{THIRD}## 1.1.0"))
    assert run() == 0
    assert index.downloads() == ["openai-1.2.0.tar.gz", "openai-1.2.0-py3-none-any.whl"]
    assert "1.2.0: new" in capsys.readouterr().out


def test_from_nothing_asks_for_everything_and_finds_the_same(run, folder, index):
    run()
    before = facts(folder)
    (folder / "cache" / "notes.json").write_text("{}", encoding="utf-8")
    assert run("--from-nothing") == 0
    assert facts(folder) == before
    assert len(index.downloads()) == 3
    assert (folder / "cache" / "notes.json").is_file()


def test_check_writes_nothing_and_says_what_is_behind(run, folder, index, capsys):
    run()
    assert run("--check") == 0
    before = facts(folder)
    index.add("1.2.0", changelog=CHANGELOG.replace("## 1.1.0", f"{THIRD}## 1.1.0"))
    assert run("--check") == 1
    assert facts(folder) == before
    told = capsys.readouterr()
    assert "1.2.0: new" in told.out
    assert "Run: python3 -m scripts releases" in told.err


def test_a_shrunken_index_is_refused_and_the_file_stays(run, folder, index, capsys):
    run()
    before = facts(folder)
    index.remove("1.0.0")
    assert run() == 1
    assert facts(folder) == before
    assert "no longer has 1 releases" in capsys.readouterr().err
    assert run("--from-nothing") == 1
    assert facts(folder) == before


def test_a_loss_that_somebody_has_looked_at_is_accepted(run, folder, index):
    run()
    index.remove("1.0.0")
    assert run("--accept-fewer") == 0
    rows = json.loads(facts(folder))["releases"]
    assert [(row["version"], row["on_index"]) for row in rows] == [("1.0.0", False), ("1.1.0", True)]


@pytest.mark.parametrize(
    ("break_it", "told"),
    [
        (lambda index: setattr(index, "page", b"<html></html>"), "could not be asked"),
        (lambda index: setattr(index, "status", 503), "could not be asked"),
        (lambda index: index.facts.clear(), "has no release at all"),
        (lambda index: index.add("1.2.0", changelog="# Changes\n"), "has no heading such as"),
        (lambda index: index.add("1.2.0", changelog=None), "has no CHANGELOG.md"),
        (lambda index: index.add("1.2.0", changelog=THIRD), "The changelog no longer has 2 releases"),
        (
            lambda index: (index.add("1.2.0"), index.damaged.add("openai-1.2.0-py3-none-any.whl")),
            "DigestMismatch",
        ),
        (lambda index: setattr(index, "url", "http://127.0.0.1:9"), "ConnectionError"),
    ],
    ids=[
        "html",
        "503",
        "empty",
        "unknown changelog",
        "no changelog",
        "short changelog",
        "digest",
        "no network",
    ],
)
def test_whatever_goes_wrong_the_last_good_file_stays(run, folder, index, capsys, break_it, told):
    run()
    before = facts(folder)
    break_it(index)
    assert run() == 1
    assert facts(folder) == before
    error = capsys.readouterr().err
    assert told in error
    assert error.rstrip().endswith("docs/data/releases.json stays as it was.")
    assert "Traceback" not in error


def test_a_new_series_without_a_page_says_what_to_do(run, index, capsys):
    index.add("2.0.0", changelog=CHANGELOG)
    assert run() == 1
    told = capsys.readouterr().err
    assert "docs/ja/releases/2.md is missing" in told
    assert "nav in mkdocs.yml" in told


def test_a_damaged_last_file_is_refused_rather_than_replaced(run, folder):
    path = folder / "docs" / "data" / "releases.json"
    path.write_text("{", encoding="utf-8")
    assert run() == 1
    assert path.read_text(encoding="utf-8") == "{"


def test_wrong_use_ends_with_two(run):
    with pytest.raises(SystemExit) as left:
        run("--what")
    assert left.value.code == 2
