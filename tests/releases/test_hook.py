"""scripts/hooks/releases.py, on the release pages alone, built by MkDocs with the site's own settings."""

from __future__ import annotations

import json
import logging
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from scripts.hooks import releases as hook
from scripts.releases import gathering, notes, store
from scripts.releases.catalogue import load
from scripts.releases.notes import Notes
from scripts.releases.series_page import Setting
from scripts.releases.waiting import NoAnswer
from scripts.search.index import VARIABLE
from scripts.setup import ROOT
from tests.releases.conftest import catalogue, release

NAV = [{"Home": "index.md"}, {"Releases": [f"releases/{name}.md" for name in ("index", 3, 2, 1, 0)]}]
SECRET = "a note that upstream wrote"


@dataclass
class Site:
    folder: Path
    messages: list[str]

    def page(self, path):
        return (self.folder / path / "index.html").read_text(encoding="utf-8")

    def text(self, path):
        return re.sub(r"<[^>]*>", "", self.page(path))


def docs_with_release_pages_alone(folder):
    for language in ("ja", "en"):
        shutil.copytree(ROOT / "docs" / language / "releases", folder / language / "releases")
        (folder / language / "index.md").write_text("---\ntitle: Home\n---\n# Home\n", encoding="utf-8")
    for shared in ("assets", "data", "overrides"):
        shutil.copytree(ROOT / "docs" / shared, folder / shared)
    return folder


def built(tmp_path, monkeypatch, caplog, found):
    """Build the release pages with these notes; None: there is no network."""

    def source(_):
        if found is None:
            raise NoAnswer("the network is down.")
        return found

    monkeypatch.setattr(store, "CACHE", tmp_path / "cache")
    monkeypatch.setattr(gathering, "sources", lambda _: {"index": source})
    config = load_config(
        str(ROOT / "mkdocs.yml"),
        docs_dir=str(docs_with_release_pages_alone(tmp_path / "docs")),
        site_dir=str(tmp_path / "site"),
        nav=NAV,
    )
    with caplog.at_level(logging.INFO):
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    return Site(tmp_path / "site", caplog.messages)


def test_with_notes_every_page_is_filled_in_both_languages(tmp_path, monkeypatch, caplog):
    every = load()
    found = Notes("changelog", dict.fromkeys(every.with_notes, f"* {SECRET}"))
    site = built(tmp_path, monkeypatch, caplog, found)
    for root in ("", "en/"):
        for number in range(4):
            page = site.page(f"{root}releases/{number}")
            wanted = [e for e in every.entries if e.version.startswith(f"{number}.")]
            assert len(re.findall(r'<h3 id="v[0-9]', page)) == len(wanted)
            assert page.count(SECRET) == sum(e.version in every.with_notes for e in wanted)
            assert "kept/releases." in page
            assert not re.search(r"<!-- releases:|\{\{|--8<--", page)
        assert site.page(f"{root}releases").count("<tr data-version=") == len(every.entries)
        assert "kept/releases." not in site.page(root)
        for name in ("feed.xml", "azure.xml"):
            assert (site.folder / root / "releases" / name).is_file()
    script = (site.folder / "search" / "index.js").read_text(encoding="utf-8")
    index = json.loads(script.removeprefix(f"window.{VARIABLE}="))
    assert "3.38.0" in [row[1] for page in index["pages"] for row in page["sections"]]
    assert SECRET not in script
    published = json.loads((site.folder / "data" / "releases.json").read_text(encoding="utf-8"))
    assert len(published["releases"]) == len(every.entries)


def test_without_a_network_the_site_is_built_and_says_what_is_missing(tmp_path, monkeypatch, caplog):
    site = built(tmp_path, monkeypatch, caplog, None)
    assert "index: the network is down." in " ".join(site.messages)
    assert any("pages link to GitHub instead" in message for message in site.messages)
    assert "The upstream release notes cannot be shown" in site.text("en/releases/3")
    assert "https://github.com/openai/openai-python/releases/tag/v3.54.0" in site.page("en/releases/3")
    assert "上流のリリース ノートを表示できません" in site.text("releases/3")
    assert "cannot be shown" not in site.text("en/releases/0")


@pytest.mark.parametrize(("lacks_one", "asked"), [(False, 0), (True, 1)])
def test_a_source_is_asked_only_for_what_is_not_kept(tmp_path, monkeypatch, lacks_one, asked):
    wanted = sorted(load().with_notes)[lacks_one:]
    monkeypatch.setattr(store, "CACHE", tmp_path)
    notes.save(tmp_path / "notes.json", Notes("changelog", dict.fromkeys(wanted, "")))
    calls = []

    def source(_):
        calls.append("asked")
        raise NoAnswer("the network is down.")

    monkeypatch.setattr(gathering, "sources", lambda _: {"index": source})
    hook.on_startup("build", False)
    hook.on_pre_build(load_config(str(ROOT / "mkdocs.yml")))
    assert len(calls) == asked


def test_a_build_that_asks_nobody_does_not_load_what_asks():
    loaded = "import sys, scripts.hooks.releases; print(*sys.modules)"
    names = subprocess.run(
        [sys.executable, "-c", loaded], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert "scripts.releases.notes" in names
    assert not {"httpx", "pypi_simple", "requests"} & set(names)


@pytest.mark.parametrize("marker", ["releases:tables", "releases:series", "releases:table 3x"])
def test_a_marker_that_is_not_known_names_page_and_choices(marker):
    every = catalogue(release("1.0.0"))
    text = f"a\n\n<!-- {marker} -->\n"
    setting = Setting("en", None, "")
    if "3x" in marker:
        assert hook.filled(text, every, setting, "docs/en/x.md") == text
        return
    with pytest.raises(PluginError) as refused:
        hook.filled(text, every, setting, "docs/en/x.md")
    assert str(refused.value).startswith(f"docs/en/x.md: found the marker <!-- {marker} -->, expected")


def test_a_marker_inside_a_line_is_left_alone():
    text = "`<!-- releases:table -->` is a marker"
    assert hook.filled(text, catalogue(release("1.0.0")), Setting("en", None, ""), "x") == text
