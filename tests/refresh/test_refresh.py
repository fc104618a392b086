"""One job packs what an update changed, another proposes it, and a package can do no more than it should."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts.github.api import Place, Repository
from scripts.refresh import command, package
from scripts.refresh.package import CHANGED, BadPackage, Outcome
from scripts.refresh.propose import BRANCH, propose
from scripts.update.command import FAILED, NOTHING_NEW, TAKEN_IN
from scripts.workflows.github_here import REPOSITORY, TOKEN, answering

RUN = "https://github.com/example/x/actions/runs/1"
DATA = "docs/data/releases.json"
START = "a" * 40


@pytest.fixture
def github():
    with answering() as held:
        held.answers |= {
            "": {"default_branch": "main"},
            "git/ref/heads/main": {"object": {"sha": START}},
            f"git/commits/{START}": {"tree": {"sha": "b" * 40}},
            "actions/workflows/refresh.yml/runs": {"workflow_runs": [{"conclusion": "failure"}]},
        }
        yield held


@pytest.fixture
def ours(github) -> Repository:
    return Repository(Place(github.address, REPOSITORY, TOKEN))


def outcome(exit_code: int, summary: str = "New releases: 9.9.9.") -> Outcome:
    return Outcome(exit_code=exit_code, summary=summary)


def test_what_changed_is_packed_and_read_again(tmp_path: Path) -> None:
    before, after = {DATA: "old", CHANGED[-1]: "same"}, {DATA: "new", CHANGED[-1]: "same"}
    assert package.write(tmp_path, outcome(TAKEN_IN), before, after) == [DATA]
    assert package.read(tmp_path) == (outcome(TAKEN_IN), {DATA: "new"})


def test_a_file_that_no_update_changes_is_not_looked_at(tmp_path: Path) -> None:
    package.write(tmp_path, outcome(TAKEN_IN), {}, {DATA: "new"})
    (tmp_path / "files" / ".github").mkdir()
    (tmp_path / "files" / ".github" / "evil.yml").write_text("on: push", encoding="utf-8")
    assert package.read(tmp_path)[1] == {DATA: "new"}


def test_a_link_out_of_the_package_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret", encoding="utf-8")
    folder = tmp_path / "package"
    package.write(folder, outcome(TAKEN_IN), {}, {})
    (folder / "files" / "docs" / "data").mkdir(parents=True)
    (folder / "files" / DATA).symlink_to(secret)
    assert package.read(folder)[1] == {}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "found no outcome.json"),
        ("{", "breaks a rule"),
        ('{"exit_code": 3}', "breaks a rule"),
        (json.dumps({"exit_code": 3, "summary": "x" * 30_000}), "breaks a rule"),
    ],
)
def test_a_package_that_is_none_is_one_sentence(content, said: str, tmp_path: Path, capsys) -> None:
    if content is not None:
        (tmp_path / "outcome.json").write_text(content, encoding="utf-8")
    with pytest.raises(BadPackage, match=said):
        package.read(tmp_path)
    assert command.main(["propose", "--from", str(tmp_path)], {}) == 1
    assert said in capsys.readouterr().err


def test_a_file_beyond_measure_or_without_text_is_refused(tmp_path: Path, monkeypatch) -> None:
    package.write(tmp_path, outcome(TAKEN_IN), {}, {DATA: "new"})
    (tmp_path / "files" / DATA).write_bytes(b"\xff\xfe")
    with pytest.raises(BadPackage, match="not UTF-8"):
        package.read(tmp_path)
    monkeypatch.setattr(package, "LARGEST", 1)
    with pytest.raises(BadPackage, match="more than 1 bytes"):
        package.read(tmp_path)


def test_what_was_taken_in_becomes_one_pull_request_and_then_the_same(github, ours) -> None:
    assert propose(ours, outcome(TAKEN_IN), {DATA: "new"}, RUN).endswith("opened.")
    next_one = outcome(TAKEN_IN, "New releases: 9.9.10.")
    assert propose(ours, next_one, {DATA: "newer"}, RUN).endswith("renewed.")
    (request,) = github.issues
    assert request["head"]["ref"] == BRANCH
    assert "9.9.10" in request["body"]
    trees = [body["tree"] for _, path, body in github.wrote if path == "git/trees"]
    assert trees == [
        [{"path": DATA, "mode": "100644", "type": "blob", "content": text}] for text in ("new", "newer")
    ]


def test_nothing_new_writes_nothing(github, ours) -> None:
    assert propose(ours, outcome(NOTHING_NEW), {}, RUN) == "Nothing new; issue: none open."
    assert github.wrote == []


def test_a_first_failure_is_silent_a_second_is_one_issue_and_a_success_closes_it(github, ours) -> None:
    github.answers["actions/workflows/refresh.yml/runs"] = {"workflow_runs": [{"conclusion": "success"}]}
    assert "for the first time" in propose(ours, outcome(FAILED, "gather: failed"), {}, RUN)
    assert github.wrote == []
    github.answers["actions/workflows/refresh.yml/runs"] = {"workflow_runs": [{"conclusion": "failure"}]}
    assert propose(ours, outcome(FAILED, "gather: failed"), {}, RUN).endswith("issue opened.")
    assert propose(ours, outcome(FAILED, "gather: failed again"), {}, RUN).endswith("issue edited.")
    assert propose(ours, outcome(NOTHING_NEW), {}, RUN).endswith("issue: closed.")
    (issue,) = github.issues
    assert issue["state"] == "closed"
    assert "gather: failed again" in issue["body"]


def test_what_a_release_printed_stays_in_its_fence(github, ours) -> None:
    propose(ours, outcome(TAKEN_IN, "```\n@everyone <img src=x>"), {DATA: "new"}, RUN)
    assert "````text\n```\n@everyone <img src=x>\n````" in github.issues[0]["body"]
