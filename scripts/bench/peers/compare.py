"""Build, open and score every site of the comparison; one that fails costs no other its findings."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from playwright.sync_api import Error as BrowserError

from scripts.bench.peers import content as contents
from scripts.bench.peers import growth, lighthouse
from scripts.bench.peers.findings import OURS, Compared, Comparison, Finding
from scripts.bench.peers.peer import Peer
from scripts.bench.peers.sites import ARTICLE, NEXT, OurSite, PeerSite, Site, size
from scripts.bench.peers.views import VIEWED, visit
from scripts.bench.static_server import serving
from scripts.bench.table import Unit, amount, median
from scripts.bench.timing import CommandFailed, say
from scripts.environments.newest import NotInstalled, install

ROUNDS = 3
"""How often builds are timed and pages scored; medians are taken."""
FAILURES = (RuntimeError, OSError, ValueError, BrowserError)
SHOWN = {"home, ja": "", "article, ja": f"{ARTICLE}/"}
"""Pages that Lighthouse scores on every site: name → path."""
OURS_ALONE = {
    "widest table, ja": "behaviour/",
    "release page, ja": "releases/3/",
    "home, en": "en/",
    "article, en": f"en/{ARTICLE}/",
    "widest table, en": "en/behaviour/",
    "release page, en": "en/releases/3/",
}
"""Pages that it scores on ours alone."""


def compare(project: Path, peers: Iterable[Peer], with_growth: bool) -> Comparison:
    """Measure a copy of our project and the peers; CommandFailed when ours cannot be built."""
    ours = OurSite(project, project.parent / "site")
    say("Building our site once, for its text.")
    ours.build()
    content = contents.read(ours.folder, (project / "mkdocs.yml").read_text(encoding="utf-8"))
    ours.menu = content.sections
    run = Comparison([Compared(OURS)])
    sites: list[Site] = [ours, *_installed(run, peers, content)]
    sites = _builds(run, sites)
    _sizes(run, sites)
    _views(run, sites)
    _scores(run, sites)
    if with_growth:
        data = (path.read_text(encoding="utf-8") for path in (project / "docs" / "data").glob("*.json"))
        _growth(run, sites, content.sections, growth.spare(content.sections, data))
    return run


def _installed(run: Comparison, peers: Iterable[Peer], content: contents.Content) -> list[Site]:
    sites: list[Site] = []
    for peer in peers:
        say(f"Installing {peer.name}.")
        try:
            found = install(peer)
            sites.append(PeerSite(peer, found, content))
            run.sites.append(Compared(peer.name, found.version, peer.note))
        except (NotInstalled, OSError) as error:
            run.sites.append(Compared(peer.name, failed=_clause(error)))
    return sites


def _builds(run: Comparison, sites: Sequence[Site]) -> list[Site]:
    """Time builds in turns, so that a busy moment of the machine falls on all; return what can be built."""
    clean: dict[str, list[float]] = {site.name: [] for site in sites}
    again: dict[str, list[float]] = {site.name: [] for site in sites}
    alive = list(sites)
    for turn in range(1, ROUNDS + 1):
        for site in list(alive):
            say(f"Building {site.name}, {turn} of {ROUNDS}.")
            try:
                clean[site.name].append(site.build())
                again[site.name].append(site.rebuild())
            except FAILURES as error:
                alive.remove(site)
                _fail(run, site.name, _clause(error))
    for what, took in (("clean build", clean), ("rebuild after one edit", again)):
        run.findings += [Finding(what, site.name, (median(took[site.name]),), "s") for site in alive]
    return alive


def _sizes(run: Comparison, sites: Iterable[Site]) -> None:
    for site in sites:
        _measure(run, "output", site.name, "B", functools.partial(size, site.folder))


def _views(run: Comparison, sites: Iterable[Site]) -> None:
    for site in sites:
        say(f"Opening pages of {site.name} in Chromium.")
        try:
            seen, why = visit(site.folder, f"{ARTICLE}/", f"{NEXT}/").numbers(), ""
        except FAILURES as error:
            seen, why = {}, _clause(error)
        for what, unit in VIEWED.items():
            values = (seen[what],) if seen else ()
            run.findings.append(Finding(what, site.name, values, unit, why))


def _scores(run: Comparison, sites: Iterable[Site]) -> None:
    say("Installing Lighthouse.")
    try:
        program = lighthouse.install()
    except NotInstalled as error:
        run.findings.append(Finding("Lighthouse", OURS, (), "points", _clause(error)))
        return
    for site in sites:
        say(f"Scoring pages of {site.name} with Lighthouse.")
        pages = SHOWN | (OURS_ALONE if site.name == OURS else {})
        with serving(site.folder) as root:
            for name, path in pages.items():
                for preset in lighthouse.PRESETS:
                    what = f"Lighthouse {program.version}, {preset}, {name}"
                    ask = functools.partial(_median_scores, program, f"{root}/{path}", preset)
                    _measure(run, what, site.name, "points", ask)


def _median_scores(program: lighthouse.Lighthouse, address: str, preset: str) -> tuple[float, ...]:
    """Return the median of each score: performance differs from look to look."""
    looks = [program.scores(address, preset) for _ in range(ROUNDS)]
    return tuple(median(scores) for scores in zip(*looks, strict=True))


def _growth(run: Comparison, sites: Sequence[Site], menu: growth.Menu, spare: Sequence[str]) -> None:
    took = dict.fromkeys((site.name for site in sites), 0.0)
    for count in growth.COUNTS:
        what = f"build, {count} pages"
        for site in sites:
            if count == growth.COUNTS[-1] and not 0 < took[site.name] <= growth.PATIENCE:
                run.findings.append(Finding(what, site.name, (), "s", growth.IMPATIENT))
                continue
            say(f"Building {site.name} with {count} pages.")
            build = functools.partial(_build_grown, site, menu, count, spare)
            took[site.name] = sum(_measure(run, what, site.name, "s", build))
            if took[site.name]:
                _measure(run, f"output, {count} pages", site.name, "B", functools.partial(size, site.folder))


def _build_grown(site: Site, menu: growth.Menu, count: int, spare: Sequence[str]) -> float:
    return site.build_grown(growth.sized(menu, count, spare))


def _measure(
    run: Comparison, what: str, who: str, unit: Unit, ask: Callable[[], float | tuple[float, ...]]
) -> tuple[float, ...]:
    """Add what was asked for to the findings, or the reason why it is not there."""
    why = ""
    try:
        given = ask()
        values = given if isinstance(given, tuple) else (given,)
    except FAILURES as error:
        values, why = (), _clause(error)
    run.findings.append(Finding(what, who, values, unit, why))
    say(f"  {what}: {' / '.join(amount(value, unit) for value in values) or why}")
    return values


def _fail(run: Comparison, name: str, why: str) -> None:
    if name == OURS:
        raise CommandFailed(why)
    at = next(place for place, site in enumerate(run.sites) if site.name == name)
    run.sites[at] = Compared(name, run.sites[at].version, run.sites[at].note, why)


def _clause(error: Exception) -> str:
    return str(error).strip().splitlines()[0].rstrip(".")
