"""A run of the comparison on sites that take no time."""

import itertools
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Error as BrowserError

from scripts.bench.first_view import View
from scripts.bench.peers import compare, growth, lighthouse
from scripts.bench.peers.findings import OURS, table
from scripts.bench.peers.hexo import PEER as HEXO
from scripts.bench.peers.views import VIEWED, Visit
from scripts.bench.peers.zensical import PEER as ZENSICAL
from scripts.bench.timing import CommandFailed
from scripts.environments.newest import Installed, NotInstalled


@dataclass
class Quick:
    """A site that is built at once."""

    name: str
    folder: Path
    took: float = 2.0
    menu: growth.Menu = ()
    broken: bool = False

    def build(self):
        if self.broken:
            raise CommandFailed("the command said: out of memory")
        return self.took

    def rebuild(self):
        return self.took / 2

    def build_grown(self, menu):
        if self.broken:
            raise CommandFailed("the command said: out of memory")
        return self.took * len(growth.keys(menu))


@pytest.fixture
def run(site, configuration, tmp_path, monkeypatch):
    """Compare ours with peers that a test describes; `missing` cannot be installed, `broken` not be built."""
    (tmp_path / "project" / "docs" / "data").mkdir(parents=True)
    (tmp_path / "project" / "mkdocs.yml").write_text(configuration, encoding="utf-8")

    def install(peer, missing):
        if peer.name in missing:
            raise NotInstalled("its client said: no such version.\nand more")
        return Installed(tmp_path, (), f"{peer.name} 1")

    def one(missing=(), broken=(), with_growth=False, took=2.0):
        monkeypatch.setattr(compare, "OurSite", lambda *_: Quick(OURS, site, broken=OURS in broken))
        monkeypatch.setattr(compare, "install", lambda peer: install(peer, missing))
        monkeypatch.setattr(
            compare, "PeerSite", lambda peer, *_: Quick(peer.name, site, took, broken=peer.name in broken)
        )
        return compare.compare(tmp_path / "project", [ZENSICAL, HEXO], with_growth)

    monkeypatch.setattr(compare, "visit", lambda *_: Visit(View(10, 2), View(5, 1), 3))
    monkeypatch.setattr(lighthouse, "install", lambda: lighthouse.Lighthouse((), "13.5"))
    monkeypatch.setattr(lighthouse.Lighthouse, "scores", lambda *_: (100.0, 99.0, 98.0, 97.0))
    return one


def failing(why, kind=CommandFailed):
    def fail(*_):
        raise kind(why)

    return fail


def of(run, what, who):
    return next(found.values for found in run.findings if (found.what, found.who) == (what, who))


def test_every_site_is_measured_in_the_same_way(run):
    found = run()
    assert found.is_whole
    assert [site.name for site in found.sites] == [OURS, "Zensical", "Hexo"]
    for who in (OURS, "Zensical", "Hexo"):
        assert of(found, "clean build", who) == (2.0,)
        assert of(found, "rebuild after one edit", who) == (1.0,)
        assert of(found, "the next page", who) == (5.0,)
        assert of(found, "requests for other hosts", who) == (3.0,)
        assert of(found, "Lighthouse 13.5, mobile, article, ja", who) == (100.0, 99.0, 98.0, 97.0)
    widest = [found.who for found in found.findings if "widest table" in found.what]
    assert set(widest) == {OURS}


def test_a_peer_that_cannot_be_installed_is_a_row_with_its_reason(run):
    found = run(missing=["Zensical"])
    assert "\nZensical: not measured, its client said: no such version.\n" in table(found)
    assert of(found, "clean build", "Hexo") == (2.0,)
    assert not found.is_whole


def test_a_peer_that_cannot_be_built_is_a_row_with_its_reason(run):
    found = run(broken=["Hexo"])
    assert "\nHexo: not measured, the command said: out of memory.\n" in table(found)
    assert {finding.who for finding in found.findings} == {OURS, "Zensical"}


def test_without_a_site_of_ours_there_is_nothing_to_compare_with(run):
    with pytest.raises(CommandFailed, match="out of memory"):
        run(broken=[OURS])


def test_sites_grow_only_when_that_is_asked_for(run):
    assert not [found for found in run().findings if "pages" in found.what]
    grown = run(with_growth=True, took=0.1)
    assert of(grown, "build, 3000 pages", "Hexo") == (150.0,)
    assert of(grown, "output, 500 pages", "Hexo") == of(grown, "output", "Hexo")


def test_the_largest_is_left_out_where_the_one_before_took_long(run):
    grown = run(with_growth=True, took=1.0)
    [lost] = [found for found in grown.findings if not found.values and found.who == "Hexo"]
    why = "a build of 1000 pages did not succeed within 5 minutes"
    assert (lost.what, lost.why) == ("build, 3000 pages", why)


def test_the_largest_is_left_out_where_the_one_before_failed(run, monkeypatch):
    monkeypatch.setattr(Quick, "build_grown", failing("the command said: out of memory"))
    reasons = [found.why for found in run(with_growth=True).findings if found.who == "Hexo" and found.why]
    assert reasons[:3] == ["the command said: out of memory"] * 3
    assert reasons[3:] == ["a build of 1000 pages did not succeed within 5 minutes"]


def test_a_page_that_does_not_open_costs_no_other_number(run, monkeypatch):
    monkeypatch.setattr(compare, "visit", failing("Timeout 30000ms exceeded.", BrowserError))
    lost = [found for found in run().findings if found.who == "Hexo" and not found.values]
    assert [found.what for found in lost] == list(VIEWED)
    assert {found.why for found in lost} == {"Timeout 30000ms exceeded"}


def test_without_lighthouse_all_else_is_measured(run, monkeypatch):
    monkeypatch.setattr(lighthouse, "install", failing("no network", NotInstalled))
    [lost] = [found for found in run().findings if not found.values]
    assert (lost.what, lost.why) == ("Lighthouse", "no network")


def test_a_page_has_the_median_of_its_scores(run, monkeypatch):
    seen = [(47.0, 100.0, 100.0, 100.0), (97.0, 100.0, 96.0, 100.0), (99.0, 98.0, 100.0, 100.0)]
    looks = itertools.cycle(seen)
    monkeypatch.setattr(lighthouse.Lighthouse, "scores", lambda *_: next(looks))
    found = run()
    assert of(found, "Lighthouse 13.5, mobile, article, ja", "Hexo") == (97.0, 100.0, 100.0, 100.0)
