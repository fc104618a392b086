from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts import browser
from scripts.gallery import command, sheet
from scripts.gallery.pages import KINDS
from scripts.gallery.shot import SHOTS


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with the pages that are photographed, each with its own words."""
    for shot in SHOTS:
        file = tmp_path / "site" / shot.kind.file(shot.language)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"<title>x</title><p>{shot.kind.name} {shot.language}", encoding="utf-8")
    return tmp_path / "site"


def test_ten_kinds_of_pages_are_seen_in_each_language_width_and_scheme() -> None:
    assert len(KINDS) == 10
    assert len({shot.file for shot in SHOTS}) == len(SHOTS) == 10 * 2 * 2 * 2


def test_the_sheet_shows_every_picture() -> None:
    shown = re.findall(r'<img src="([^"]+)"', sheet.render())
    assert sorted(shown) == sorted(shot.file for shot in SHOTS)
    assert sorted(re.findall(r'<a href="([^"#]+)"', sheet.render())) == sorted(shown)


@pytest.mark.browser
def test_the_pictures_are_taken_and_told_one_by_one(site: Path, tmp_path: Path, monkeypatch, capsys) -> None:
    few = [shot for shot in SHOTS if shot.kind.name in {"home", "planner"} and shot.width == 390]
    monkeypatch.setattr(command, "SHOTS", few)
    output = tmp_path / "new" / "gallery"
    assert command.main(["--site", str(site), "--output", str(output)]) == 0
    pictures = {file.name: file.read_bytes() for file in output.glob("*.png")}
    assert set(pictures) == {shot.file for shot in few}
    assert pictures["home-ja-390-light.png"] != pictures["home-en-390-light.png"]
    assert int.from_bytes(pictures["home-ja-390-light.png"][16:20], "big") == 390
    assert (output / sheet.NAME).is_file()
    told = capsys.readouterr()
    assert f"{len(few)}/{len(few)} " in told.err
    assert f"{len(few)} pictures" in told.out


def test_a_page_that_is_gone_is_told_and_nothing_is_written(site: Path, tmp_path: Path, capsys) -> None:
    (site / "en" / "errors" / "index.html").unlink()
    assert command.main(["--site", str(site), "--output", str(tmp_path / "out")]) == 1
    told = capsys.readouterr().err
    assert "found no en/errors/index.html" in told
    assert "scripts/gallery/pages.py" in told
    assert list((tmp_path / "out").iterdir()) == []


def test_a_place_that_is_no_folder_is_told_before_anything_is_built(
    tmp_path: Path, monkeypatch, capsys
) -> None:
    monkeypatch.setattr(command.mkdocs, "run", lambda *_: pytest.fail("the site was built"))
    (tmp_path / "file").touch()
    assert command.main(["--output", str(tmp_path / "file")]) == 2
    assert "expected one to write pictures to" in capsys.readouterr().err


def test_a_machine_without_a_browser_is_told_how_to_get_one(
    site: Path, tmp_path: Path, monkeypatch, capsys
) -> None:
    def missing() -> Path:
        raise browser.BrowserMissing("No Chromium was found.")

    monkeypatch.setattr(browser, "find", missing)
    assert command.main(["--site", str(site), "--output", str(tmp_path / "out")]) == 1
    assert "No Chromium was found." in capsys.readouterr().err
