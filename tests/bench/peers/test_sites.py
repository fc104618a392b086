"""Building sites: what is kept, what is removed, what is run."""

import sys

import pytest

from scripts.bench.peers import growth, sites
from scripts.bench.peers.peer import Peer
from scripts.bench.peers.sites import OurSite, PeerSite, size
from scripts.bench.timing import CommandFailed
from scripts.environments.newest import Installed

MAKER = """
import pathlib, sys
out = pathlib.Path("out")
out.mkdir(exist_ok=True)
(out / sys.argv[1]).touch()
"""


@pytest.fixture
def built(given, tmp_path, monkeypatch):
    """A peer that makes a file a command."""
    monkeypatch.setattr(sites, "ARTICLE", "rest/chat")
    peer = Peer(
        name="Maker",
        client="npm",
        packages=("maker",),
        shown={},
        files=lambda content: {f"pages/{page.file}": page.body for page in content.pages},
        pages="pages",
        builds=(("one",), ("two",)),
        again=(("again",),),
        output="out",
        caches=("kept",),
    )
    (tmp_path / "maker" / "node_modules").mkdir(parents=True)
    installed = Installed(tmp_path / "maker", (sys.executable, "-c", MAKER), "Maker 1")
    return PeerSite(peer, installed, given)


def test_a_clean_build_starts_without_output_and_caches(built):
    for old in ("out", "kept"):
        (built.installed.folder / old).mkdir()
        (built.installed.folder / old / "old").touch()
    assert built.build() > 0
    assert {file.name for file in built.folder.iterdir()} == {"one", "two"}
    assert not (built.installed.folder / "kept").exists()


def test_a_rebuild_follows_an_edit_and_keeps_the_rest(built):
    built.build()
    built.rebuild()
    assert {file.name for file in built.folder.iterdir()} == {"one", "two", "again"}
    edited = built.installed.folder / "pages" / "rest" / "chat" / "index.md"
    assert edited.read_text(encoding="utf-8").endswith("<!-- edited -->\n")


def test_a_larger_site_has_its_pages_and_still_its_installation(built, given):
    built.build_grown(growth.sized(given.sections, 14, []))
    pages = built.installed.folder / "pages"
    assert len(list(pages.rglob("*.md"))) == 14
    assert (built.installed.folder / "node_modules").is_dir()


def test_a_build_that_fails_says_why(built):
    bad = (sys.executable, "-c", "raise SystemExit('no such page')")
    built.installed = Installed(built.installed.folder, bad, "")
    with pytest.raises(CommandFailed, match="no such page"):
        built.build()


def test_ours_is_built_without_what_an_earlier_build_kept_but_with_the_notes(tmp_path, monkeypatch):
    project = tmp_path / "project"
    for kept in ("pages/one", "releases/notes.json"):
        (project / ".cache" / kept).parent.mkdir(parents=True)
        (project / ".cache" / kept).touch()
    seen = []
    monkeypatch.setattr(sites, "seconds", lambda folder, *command: seen.append((folder, command[-1])) or 1.0)
    assert OurSite(project, tmp_path / "site").build() == 1.0
    assert [path.name for path in (project / ".cache").iterdir()] == ["releases"]
    assert seen == [(project, str(tmp_path / "site"))]


def test_a_larger_site_of_ours_is_made_in_a_copy_that_keeps_nothing(given, tmp_path, monkeypatch):
    project = tmp_path / "project"
    (project / ".cache" / "pages").mkdir(parents=True)
    seen = []
    monkeypatch.setattr(
        growth, "project", lambda folder, *_: seen.append(list((folder / ".cache").iterdir()))
    )
    monkeypatch.setattr(sites, "seconds", lambda folder, *_: seen.append(folder) or 3.0)
    ours = OurSite(project, tmp_path / "site", given.sections)
    assert (ours.build_grown(given.sections), ours.build_grown(given.sections)) == (3.0, 3.0)
    assert seen == [[], tmp_path / "grown"] * 2
    assert (project / ".cache" / "pages").is_dir()
    assert ours.folder == tmp_path / "site-grown"


def test_the_size_of_a_site_is_that_of_its_files(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").write_bytes(b"12")
    (tmp_path / "c").write_bytes(b"3")
    assert size(tmp_path) == 3


def test_a_project_is_removed_and_the_installation_stays(tmp_path):
    (tmp_path / "node_modules").mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "config.yml").touch()
    sites.clear(tmp_path)
    assert [left.name for left in tmp_path.iterdir()] == ["node_modules"]
