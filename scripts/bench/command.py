"""Measure the site and its tools, as one table with ratios: python3 -m scripts bench [--quick].

With --search it compares searches instead, with --peers the site with what others make of its text, and with
--load it puts the site under load on nginx, next to two peers.
Works on a copy of the project in a temporary folder. Progress goes to standard error, the table to standard
output. The facts of releases are gathered from the package index, and with --peers the peers are installed
into a cache outside the project by their own clients; all else stays on this machine.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from scripts.bench import measures
from scripts.bench.load import command as load
from scripts.bench.measures import Measure
from scripts.bench.peers import command as peers
from scripts.bench.search import command as search
from scripts.bench.table import Measured, table
from scripts.bench.workplace import workplace


def main(argv: list[str]) -> int:
    """Print the table; 1 when something could not be measured."""
    parser = argparse.ArgumentParser(prog="python3 -m scripts bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="leave out what takes minutes")
    parser.add_argument("--search", action="store_true", help="compare searches, and nothing else")
    parser.add_argument("--load", action="store_true", help="put the site under load, and nothing else")
    parser.add_argument(
        "--peers",
        nargs="*",
        choices=peers.PEERS,
        help="compare the site with what others make of its text, and nothing else: all, or those named",
    )
    parser.add_argument("--growth", action="store_true", help="with --peers: up to 3,000 pages; takes hours")
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="with --search or --peers: also write the result there"
    )
    chosen = parser.parse_args(argv)
    with_peers = chosen.peers is not None
    if chosen.quick + chosen.search + chosen.load + with_peers > 1:
        parser.error("--quick, --search, --load and --peers exclude each other")
    if (chosen.growth and not with_peers) or (chosen.json and not (chosen.search or with_peers)):
        parser.error("--growth goes with --peers, and --json with --search or --peers")
    if chosen.load:
        return load.run()
    if with_peers:
        return peers.run(chosen.peers, chosen.growth, chosen.json)
    with workplace() as project:
        if chosen.search:
            return search.run(project, chosen.json)
        rows = measured(project, measures.QUICK if chosen.quick else (*measures.QUICK, *measures.LONG))
    print(table(rows))
    if chosen.quick:
        left_out = " ".join(measure.__doc__ or "" for measure in measures.LONG)
        print(f"\nLeft out by --quick: {left_out}")
    return int(any(row.value is None for row in rows))


def measured(project: Path, chosen: Iterable[Measure]) -> list[Measured]:
    """Return the rows of every measure; one that fails costs no other its rows."""
    return [row for measure in chosen for row in _rows(measure, project)]


def _rows(measure: Measure, project: Path) -> list[Measured]:
    try:
        return measure(project)
    except (RuntimeError, OSError) as error:
        return [Measured(measure.__name__.replace("_", " "), None, "s", why=str(error).rstrip("."))]
