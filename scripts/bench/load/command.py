"""The part of `bench` that puts the site under load: bench --load."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from scripts.bench.load import asking
from scripts.bench.load.asking import Load, NotAsked
from scripts.bench.load.serving import serving
from scripts.bench.load.tools import ToolsMissing
from scripts.bench.peers import content as contents
from scripts.bench.peers import hexo, starlight
from scripts.bench.peers.sites import OurSite, PeerSite, Site
from scripts.bench.table import LOST, grid, median, ratio
from scripts.bench.timing import CommandFailed, say
from scripts.bench.workplace import workplace
from scripts.environments.newest import NotInstalled, install
from scripts.hooks.hosting import MISSING
from scripts.hosting import static_web_apps
from scripts.publication.compressing import compress

ROUNDS = 6
"""How often each site is asked, in turns, every second time the other way round; medians are taken."""
PEERS = (starlight.PEER, hexo.PEER)
"""The lightest of the peers, on the wire and to build."""


def run() -> int:
    """Print a table; 1 when something could not be measured."""
    try:
        with workplace() as project, tempfile.TemporaryDirectory(prefix="load-") as folder:
            print(_measured(project, Path(folder)))
    except (CommandFailed, NotInstalled, NotAsked, ToolsMissing, OSError) as problem:
        say(f"The load could not be measured: {problem}")
        return 1
    return 0


def _measured(project: Path, work: Path) -> str:
    ours = OurSite(project, project.parent / "site")
    say("Building our site, and copies that are compressed.")
    ours.build()
    content = contents.read(ours.folder, (project / "mkdocs.yml").read_text(encoding="utf-8"))
    sites: list[Site] = [ours]
    for peer in PEERS:
        say(f"Installing and building {peer.name}.")
        site = PeerSite(peer, install(peer), content)
        site.build()
        sites.append(site)
    for each in sites:
        compress(each.folder)
    paths = [page.address for page in content.pages]
    loads: dict[str, list[Load]] = {each.name: [] for each in sites}
    known = static_web_apps.read((ours.folder / static_web_apps.NAME).read_text(encoding="utf-8"), MISSING)
    for turn in range(1, ROUNDS + 1):
        for each in sites if turn % 2 else reversed(sites):
            say(f"Asking for the pages of {each.name}, {turn} of {ROUNDS}.")
            with serving(known, each.folder, work) as address:
                loads[each.name].append(asking.ask(address, paths, work))
    return table(loads)


def table(loads: dict[str, Sequence[Load]] | dict[str, list[Load]]) -> str:
    """Return a Markdown table, ours first, each peer with its ratio to ours."""
    names = list(loads)
    pages = {name: median([load.pages for load in loads[name]]) for name in names}
    sizes = {name: median([load.bytes for load in loads[name]]) for name in names}
    rows = [
        ("pages a second", *(_cell(pages, name, names[0], "{:,.0f}") for name in names)),
        ("bytes a page", *(_cell(sizes, name, names[0], "{:,.0f}") for name in names)),
    ]
    return grid([("what", *names), *rows], numbers=range(1, len(names) + 1))


def _cell(values: dict[str, float], name: str, ours: str, form: str) -> str:
    text = form.format(values[name])
    if name == ours:
        return text
    return f"{text} ({ratio(values[name], values[ours]) if values[ours] else LOST})"
