"""A look is written down whatever it came to, and each thing that needs somebody has one issue."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from scripts import audit
from scripts.verbs import VERBS
from scripts.weekly import command, looks
from scripts.weekly.looks import LOOKS, BadLook, Seen
from scripts.workflows.github_here import REPOSITORY, TOKEN, answering


@pytest.fixture
def said(monkeypatch):
    """Let every look come to this."""

    def come_to(exit_code: int, text: str) -> None:
        done = subprocess.CompletedProcess([], exit_code, text)
        monkeypatch.setattr(command.subprocess, "run", lambda *_, **__: done)

    return come_to


def report(folder: Path, github) -> int:
    environment = {
        "GITHUB_API_URL": github.address,
        "GITHUB_REPOSITORY": REPOSITORY,
        "GITHUB_RUN_ID": "1",
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_TOKEN": TOKEN,
    }
    return command.main(["report", "--from", str(folder)], environment)


def test_every_look_is_a_verb() -> None:
    assert {look.command[0] for look in LOOKS.values()} <= VERBS.keys()


def test_a_look_that_needs_somebody_has_an_issue_until_it_does_not(said, tmp_path: Path, capsys) -> None:
    with answering() as github:
        for exit_code, text in ((1, "a link is gone ```"), (1, "two links are gone"), (0, "all well")):
            said(exit_code, text)
            assert command.main(["look", "links", "--output", str(tmp_path)]) == 0
            assert report(tmp_path, github) == 0
    told = re.findall(r"links: issue (\w+)\.", capsys.readouterr().out)
    assert told == ["opened", "edited", "closed"]
    (issue,) = github.issues
    assert issue["title"] == LOOKS["links"].title
    assert "two links are gone" in issue["body"]
    assert "https://github.com/example/openai-on-azure/actions/runs/1" in issue["body"]


def test_the_end_of_a_long_look_is_kept(said, tmp_path: Path) -> None:
    said(1, "a" * looks.LONGEST + "the end")
    command.main(["look", "claims", "--output", str(tmp_path)])
    (seen,) = looks.read(tmp_path)
    assert seen.text.endswith("the end")


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "{}",
        '{"what": "links", "exit_code": 999, "text": ""}',
        '{"what": "audit", "exit_code": 1, "text": ""}',
    ],
)
def test_a_file_that_is_no_look_is_refused(content: str, tmp_path: Path, capsys) -> None:
    (tmp_path / "links.json").write_text(content, encoding="utf-8")
    with pytest.raises(BadLook):
        list(looks.read(tmp_path))
    with answering() as github:
        assert report(tmp_path, github) == 1
    assert github.wrote == []
    assert "links.json: found a look" in capsys.readouterr().err


def test_a_file_beyond_measure_is_refused(tmp_path: Path) -> None:
    seen = Seen(what="links", exit_code=1, text="")
    (tmp_path / "links.json").write_text(seen.model_dump_json() + " " * 300_000, encoding="utf-8")
    with pytest.raises(BadLook, match="more than"):
        list(looks.read(tmp_path))


KNOWN = {
    "dependencies": [
        {"name": "a", "version": "1", "vulns": [{"id": "X-1", "fix_versions": ["2", "3"]}]},
        {"name": "b", "version": "1", "vulns": [{"id": "X-2", "fix_versions": []}]},
        {"name": "c", "version": "1", "vulns": []},
    ]
}


def test_known_weaknesses_are_listed(capsys) -> None:
    assert audit.main([], lambda: (json.dumps(KNOWN), "")) == 1
    assert capsys.readouterr().out.splitlines() == [
        "a 1: X-1; mended in 2, 3",
        "b 1: X-2; mended in no release yet",
    ]


def test_no_weakness_is_told_with_how_many_were_asked_for(capsys) -> None:
    assert audit.main([], lambda: (json.dumps({"dependencies": KNOWN["dependencies"][2:]}), "")) == 0
    assert "of the 1 packages" in capsys.readouterr().out


def test_no_answer_is_not_taken_for_none_known(capsys) -> None:
    assert audit.main([], lambda: ("", "a\nConnectionError: no network")) == 2
    assert "ConnectionError: no network" in capsys.readouterr().err
