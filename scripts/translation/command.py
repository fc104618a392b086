"""Show which translations are behind and what changed in their originals, and stamp those brought up to date.

Reads docs/<language>/ and what git knows of it; `stamp` writes `source_hash` into translations. Run as
python3 -m scripts translate.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sized
from datetime import date
from pathlib import Path

from scripts.files import as_written, write_atomically
from scripts.pages.tree import load
from scripts.setup import ROOT
from scripts.translation import freshness, status
from scripts.translation.diff import differences
from scripts.translation.freshness import COMMAND, State
from scripts.translation.stamping import refusal, untouched_sections
from scripts.translation.stamps import stamped


def main(argv: list[str], root: Path = ROOT) -> int:
    """Return 0 when all is fresh or stamped, 1 when something is behind or was refused, 2 for wrong use."""
    options = _parser().parse_args(argv)
    found = {state.translation.path: state for state in freshness.states(load(root))}
    if complaint := _wrong_use(options, found):
        print(complaint, file=sys.stderr)
        return 2
    paths = getattr(options, "paths", [])
    run: Callable[[Path, list[State], argparse.Namespace], int] = options.run
    return run(root, [state for path, state in found.items() if not paths or path in paths], options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 -m scripts translate", description=__doc__.split("\n")[0])
    verbs = parser.add_subparsers(dest="verb", required=True)
    shows = verbs.add_parser("status", help="list what is behind, section by section")
    shows.add_argument("--json", action="store_true", help="the same for programs")
    shows.set_defaults(run=_status)
    compares = verbs.add_parser("diff", help="show how the originals changed since they were translated")
    compares.set_defaults(run=_diff)
    stamp = verbs.add_parser("stamp", help="note which text a translation was made from")
    stamp.set_defaults(run=_stamp)
    for verb in (compares, stamp):
        help_ = "translations, such as docs/en/support/boundary.md"
        verb.add_argument("paths", nargs="*", type=as_written, help=help_)
    stamp.add_argument("--all", action="store_true", help="every translation that is behind or never stamped")
    stamp.add_argument("--unchanged", metavar="REASON", help="why the translation needed no change")
    stamp.add_argument(
        "--check", action="store_true", help="write nothing; end with 1 when something would change"
    )
    return parser


def _wrong_use(options: argparse.Namespace, found: dict[str, State]) -> str | None:
    """Return what is wrong with the arguments."""
    paths = getattr(options, "paths", [])
    if options.verb == "stamp" and bool(paths) == options.all:
        return f"Give either paths of translations or --all. Run: {COMMAND} --help"
    if options.verb == "stamp" and options.unchanged is not None and not options.unchanged.strip():
        return f"Found an empty reason; expected why the text needs no change. Run: {COMMAND} --help"
    others = {state.original.path: path for path, state in found.items()}
    for path in paths:
        if path not in found:
            wanted = others.get(path, "the path of a page whose original is in the other language")
            return f"{path}: found no translation; expected {wanted}; run: {COMMAND} --help"
    return None


def _status(root: Path, found: list[State], options: argparse.Namespace) -> int:
    late = status.late(root, found, date.today())
    if options.json:
        print(status.as_json(len(found), late))
    else:
        print("".join(f"{line}\n" for line in status.table(late)), end="")
        print(_summary(found, late))
    return 1 if late else 0


def _summary(found: Sized, late: Sized) -> str:
    return f"{len(found)} translation{'' if len(found) == 1 else 's'}, {len(late)} behind."


def _diff(root: Path, found: list[State], options: argparse.Namespace) -> int:
    del options
    late = [state for state in found if state.behind or not state.is_stamped]
    in_colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    for state in late:
        print("\n".join(differences(root, state, in_colour=in_colour)))
    print(_summary(found, late))
    if late:
        paths = " ".join(state.translation.path for state in late)
        print(f"Bring them up to date, then run: {COMMAND} {paths}")
    return 1 if late else 0


def _stamp(root: Path, found: list[State], options: argparse.Namespace) -> int:
    outcomes = [_stamp_one(root, state, options.unchanged, is_check=options.check) for state in found]
    return max(outcomes, default=0)


def _stamp_one(root: Path, state: State, reason: str | None, *, is_check: bool) -> int:
    """Stamp one translation; 1 when it was refused, or would change under --check."""
    if state.is_stamped and not state.behind:
        return 0
    path = state.translation.path
    if refused := refusal(state, reason):
        print(refused, file=sys.stderr)
        return 1
    if is_check:
        print(f"{path}: would be stamped.")
        return 1
    reasons = dict.fromkeys(untouched_sections(state), reason or "")
    write_atomically(root / path, stamped(state.translation.text, state.original.text, reasons))
    print(f"{path}: stamped{', unchanged in ' if reasons else ''}{', '.join(reasons)}.")
    return 0
