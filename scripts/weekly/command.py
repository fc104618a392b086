"""Look at what goes stale: python3 -m scripts weekly look WHAT | report.

`look` runs a verb and writes what it said; `report` runs none and speaks to GitHub.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from scripts.files import write_atomically
from scripts.github.api import Place, Refused, Repository
from scripts.releases.waiting import NoAnswer
from scripts.setup import ROOT
from scripts.weekly.looks import LONGEST, LOOKS, BadLook, Seen, What, read
from scripts.weekly.report import report


def main(argv: list[str], environment: Mapping[str, str] = os.environ) -> int:
    """Return 0 when it was looked at or told, 1 when it could not be told."""
    parser = argparse.ArgumentParser(prog="python3 -m scripts weekly", description=__doc__.split("\n")[0])
    verbs = parser.add_subparsers(dest="verb", required=True)
    looking = verbs.add_parser("look", help="look at one thing, and write down what it came to")
    looking.add_argument("what", choices=list(LOOKS))
    looking.add_argument("--output", type=Path, required=True, help="folder to write")
    reporting = verbs.add_parser("report", help="open, edit or close the issues")
    reporting.add_argument("--from", type=Path, required=True, dest="folder", help="folder that `look` wrote")
    options = parser.parse_args(argv)
    if options.verb == "look":
        return look(options.what, options.output)
    try:
        place = Place.of(environment)
        for seen in read(options.folder):
            print(report(Repository(place), seen, place.run))
    except (BadLook, Refused, NoAnswer) as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def look(what: What, folder: Path) -> int:
    """Run the verb, and write what it came to; that somebody is needed is no failure of the look."""
    done = subprocess.run(
        [sys.executable, "-m", "scripts", *LOOKS[what].command],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    print(done.stdout, end="", flush=True)
    seen = Seen(what=what, exit_code=done.returncode % 256, text=done.stdout[-LONGEST:])
    write_atomically(folder / f"{what}.json", seen.model_dump_json(indent=1) + "\n")
    return 0
