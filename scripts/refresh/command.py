"""Take in new releases unattended: python3 -m scripts refresh pack | propose.

`pack` runs an update and writes what came of it; it ends as the update did, but with 0 when something was
taken in. `propose` runs none of it and speaks to GitHub.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from scripts.github.api import Place, Refused, Repository
from scripts.refresh import package
from scripts.refresh.propose import propose
from scripts.releases.waiting import NoAnswer
from scripts.setup import ROOT
from scripts.update.command import TAKEN_IN


def main(argv: list[str], environment: Mapping[str, str] = os.environ) -> int:
    """Return 0 when there was nothing to do or it was done, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="python3 -m scripts refresh", description=__doc__.split("\n")[0])
    verbs = parser.add_subparsers(dest="verb", required=True)
    packing = verbs.add_parser("pack", help="update, and write what came of it")
    packing.add_argument("--output", type=Path, required=True, help="folder to write")
    proposing = verbs.add_parser("propose", help="open or renew the pull request, or the issue")
    proposing.add_argument("--from", type=Path, required=True, dest="folder", help="folder that `pack` wrote")
    options = parser.parse_args(argv)
    if options.verb == "pack":
        return pack(options.output)
    try:
        outcome, files = package.read(options.folder)
        place = Place.of(environment)
        print(propose(Repository(place), outcome, files, place.run))
    except (package.BadPackage, Refused, NoAnswer) as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def pack(folder: Path) -> int:
    """Update, and write a package."""
    before = package.texts(ROOT)
    done = subprocess.run(
        [sys.executable, "-m", "scripts", "update"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    print(done.stdout, end="", flush=True)
    outcome = package.Outcome(exit_code=done.returncode % 256, summary=done.stdout[: package.LONGEST_SUMMARY])
    changed = package.write(folder, outcome, before, package.texts(ROOT))
    print(f"{folder}: {len(changed)} files changed{': ' if changed else ''}{', '.join(changed)}")
    return 0 if done.returncode == TAKEN_IN else done.returncode
