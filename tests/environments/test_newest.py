"""Installing tools with their own clients, without any."""

import json
from pathlib import Path

import pytest

from scripts.environments import newest
from scripts.environments.newest import NotInstalled, Tool

WITH_NPM = Tool("Bakery", "npm", ("bakery", "bakery-oven"), {"bakery": "Bakery", "bakery-oven": "Oven"})
WITH_UV = Tool("Mill", "uv", ("mill",), {"mill": "Mill"})


@pytest.fixture
def client(monkeypatch, tmp_path):
    """Let clients answer what a test says; return the commands that were run."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(newest, "find_npm", lambda: ["npm"])
    commands = []

    def answer(broken=""):
        def run(command, _):
            commands.append(command)
            if broken and broken in command:
                raise NotInstalled("its client said: no such version")
            return "1.2.3\n"

        monkeypatch.setattr(newest, "_run", run)
        return commands

    return answer


def unpack(folder: Path, *packages: str) -> None:
    for package in packages:
        manifest = folder / "node_modules" / package / "package.json"
        manifest.parent.mkdir(parents=True)
        manifest.write_text(json.dumps({"version": "9.9", "bin": {package: "bin/it"}}), encoding="utf-8")


def test_the_newest_packages_are_asked_for_and_their_versions_named(client):
    commands = client()
    unpack(newest.cache() / "bakery", *WITH_NPM.packages)
    unpack(newest.cache() / "node", "node")
    found = newest.install(WITH_NPM)
    assert found.version == "Bakery 9.9, Oven 9.9"
    assert [Path(part).name for part in found.command] == ["it", "it"]
    assert all("--no-package-lock" in command for command in commands)
    assert {"bakery@latest", "bakery-oven@latest"} <= {part for command in commands for part in command}


def test_what_is_there_is_used_when_it_cannot_be_brought_up_to_date(client):
    client(broken="install")
    unpack(newest.cache() / "node", "node")
    assert newest.node() == newest.cache() / "node" / "node_modules" / "node" / "bin" / "it"


def test_a_tool_that_was_never_installed_and_cannot_be_says_why(client):
    client(broken="install")
    for tool in (WITH_NPM, WITH_UV):
        with pytest.raises(NotInstalled, match="no such version"):
            newest.install(tool)


def test_a_python_tool_has_an_environment_of_its_own(client):
    commands = client()
    found = newest.install(WITH_UV)
    assert found.version == "Mill 1.2.3"
    assert "venv" in commands[0]
    assert commands[1][-2:] == ["--upgrade", "mill"]


def test_a_client_that_fails_is_heard(tmp_path):
    with pytest.raises(NotInstalled, match="its client could not be run"):
        newest._run([str(tmp_path / "nothing")], tmp_path)


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("npm error code E404\nnpm error 404 Not Found - x.\n", "404 Not Found - x"),
        ("  × No solution found:\n  ╰─▶ Because y", "No solution found:"),
        ("", "nothing"),
    ],
)
def test_the_line_that_tells_most_is_shown(said, line):
    assert newest.complaint(said) == line
