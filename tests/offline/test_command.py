from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from scripts.hooks import language
from scripts.offline import command, copy

PAGE = '<html><head>{}</head><body><a href="{}">.</a></body></html>'
CANONICAL = '<link rel="canonical" href="https://notes.example/site/">'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The least that a site has, with what only a server needs."""
    files = {
        "index.html": PAGE.format(CANONICAL, "/site/en/"),
        "en/index.html": PAGE.format("", "../"),
        "a.js.map": "{}",
    }
    for root in map(language.root, language.LANGUAGES):
        files |= {f"{root}{name}": '{"a": 1}' for name in copy.LOADED} | {f"{root}404.html": PAGE}
    for name, text in files.items():
        file = tmp_path / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "site"


def test_the_zip_holds_the_site_in_one_folder_without_what_servers_need(site: Path, tmp_path: Path) -> None:
    output = tmp_path / "new" / "offline.zip"
    assert command.main(["--site", str(site), "--output", str(output)]) == 0
    with zipfile.ZipFile(output) as archive:
        content = {name: archive.read(name).decode() for name in archive.namelist()}
    names = {name.removeprefix(f"{command.NAME}/") for name in content}
    assert not any(name.startswith(command.NAME) or name.endswith(("404.html", ".map")) for name in names)
    assert 'href="en/index.html"' in content[f"{command.NAME}/index.html"]
    home = content[f"{command.NAME}/en/index.html"]
    assert 'href="../index.html"' in home
    assert f'src="../{copy.SCRIPT_IN_COPY}"' in home
    assert content[f"{command.NAME}/en/errors/finder.json.js"] == 'document.currentScript.data = {"a": 1}\n'


def test_the_same_site_gives_the_same_zip_whenever_it_was_built(site: Path, tmp_path: Path) -> None:
    made = []
    for name in ("one.zip", "two.zip"):
        assert command.main(["--site", str(site), "--output", str(tmp_path / name)]) == 0
        made.append((tmp_path / name).read_bytes())
        (site / "index.html").touch()
    assert made[0] == made[1]


@pytest.mark.parametrize("place", ["", "file/offline.zip"])
def test_a_place_that_cannot_be_written_is_told_before_anything_is_built(
    place: str, tmp_path: Path, monkeypatch, capsys
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(command.mkdocs, "run", lambda *_: pytest.fail("the site was built"))
    assert command.main(["--output", str(tmp_path / place)]) == 2
    told = capsys.readouterr().err
    assert told.startswith(f"{tmp_path / place}: found ")
    assert "expected the name of a file in a folder you may write to" in told


def test_a_folder_without_the_site_is_told_and_leaves_the_last_zip(tmp_path: Path, capsys) -> None:
    output = tmp_path / "offline.zip"
    output.write_bytes(b"the last one")
    assert command.main(["--site", str(tmp_path), "--output", str(output)]) == 1
    assert "found no en/errors/finder.json" in capsys.readouterr().err
    assert output.read_bytes() == b"the last one"


def test_a_build_that_fails_writes_nothing(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(command.mkdocs, "run", lambda *_: 1)
    assert command.main(["--output", str(tmp_path / "offline.zip")]) == 1
    assert list(tmp_path.iterdir()) == []
