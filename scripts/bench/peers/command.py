"""The comparison as a part of `bench`: bench --peers [NAME …] [--growth] [--json FILE]."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from scripts.bench.peers import findings, hexo, starlight, vitepress, zensical
from scripts.bench.peers.compare import compare
from scripts.bench.timing import CommandFailed, say
from scripts.bench.workplace import workplace
from scripts.files import write_atomically

PEERS = {peer.name.lower(): peer for peer in (zensical.PEER, starlight.PEER, vitepress.PEER, hexo.PEER)}
"""All peers, by the names that the command takes."""


def run(names: Sequence[str], with_growth: bool, file: Path | None) -> int:
    """Compare with the named peers, or with all; 1 when something could not be measured."""
    try:
        with workplace() as project:
            found = compare(project, [PEERS[name] for name in names or PEERS], with_growth)
    except CommandFailed as error:
        say(f"Our own site was not built, so there is nothing to compare with: {error}.")
        return 1
    print(findings.table(found))
    if file:
        write_atomically(
            file, findings.as_json(found, datetime.datetime.now(datetime.UTC).date().isoformat())
        )
    return int(not found.is_whole)
