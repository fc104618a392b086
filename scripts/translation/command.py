"""Show which translations are behind, and stamp those that were brought up to date.

Reads docs/<language>/; `stamp` writes `source_hash` into translations. Run as python3 -m scripts translate.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scripts.files import write_atomically
from scripts.pages.tree import Tree, load
from scripts.setup import ROOT
from scripts.translation import freshness
from scripts.translation.freshness import State
from scripts.translation.past import text_at_last_stamp
from scripts.translation.sections import hashes
from scripts.translation.stamps import stamped


def main(argv: list[str], root: Path = ROOT) -> int:
    """Return 0 when all is fresh or stamped, 1 when something is behind or was refused, 2 for wrong use."""
    options = _parser().parse_args(argv)
    tree = load(root)
    if options.verb == "status":
        return _status(tree)
    if bool(options.paths) == options.all:
        print(
            "Give either paths of translations or --all. Run: python3 -m scripts translate stamp --help",
            file=sys.stderr,
        )
        return 2
    return _stamp(tree, set(map(_normal, options.paths)), options.unchanged, is_check=options.check)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 -m scripts translate", description=__doc__.split("\n")[0])
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("status", help="list what is behind, section by section")
    stamp = verbs.add_parser(
        "stamp", help="note which text a translation translates, after it was brought up to date"
    )
    stamp.add_argument("paths", nargs="*", help="translations, such as docs/en/support/boundary.md")
    stamp.add_argument(
        "--all", action="store_true", help="every translation that is behind or was never stamped"
    )
    stamp.add_argument("--unchanged", metavar="REASON", help="why the translation needed no change")
    stamp.add_argument(
        "--check", action="store_true", help="write nothing; end with 1 when something would change"
    )
    return parser


def _normal(path: str) -> str:
    return Path(path).as_posix().removeprefix("./")


def _status(tree: Tree) -> int:
    found = list(freshness.states(tree))
    late = [state for state in found if state.behind or not state.is_stamped]
    for state in late:
        sections = ", ".join(state.behind) if state.is_stamped else "never stamped"
        print(
            f"{state.translation.path}  {state.original.language} → {state.translation.language}  {sections}"
        )
    print(f"{len(found)} translations, {len(late)} behind.")
    return 1 if late else 0


def _stamp(tree: Tree, wanted: set[str], reason: str | None, *, is_check: bool) -> int:
    found = {state.translation.path: state for state in freshness.states(tree)}
    for path in sorted(wanted - found.keys()):
        print(
            f"{path}: found no translation; expected one of `python3 -m scripts translate status`.",
            file=sys.stderr,
        )
    chosen = [state for path, state in found.items() if not wanted or path in wanted]
    outcomes = [_stamp_one(tree.root, state, reason, is_check=is_check) for state in chosen]
    return 2 if wanted - found.keys() else max(outcomes, default=0)


def _stamp_one(root: Path, state: State, reason: str | None, *, is_check: bool) -> int:
    """Stamp one translation; 1 when it was refused, or would change under --check."""
    if state.is_stamped and not state.behind:
        return 0
    path = state.translation.path
    untouched = untouched_sections(state, text_at_last_stamp(root, path)) if state.is_stamped else []
    if untouched and not reason:
        print(_refusal(path, untouched), file=sys.stderr)
        return 1
    if is_check:
        print(f"{path}: would be stamped.")
        return 1
    reasons = dict.fromkeys(untouched, reason or "")
    write_atomically(root / path, stamped(state.translation.text, state.original.text, reasons))
    print(f"{path}: stamped.")
    return 0


def untouched_sections(state: State, before: str | None) -> list[str]:
    """Return the stale sections whose translation reads as it did when it was stamped last."""
    if before is None:
        return []
    then, now = hashes(before), hashes(state.translation.text)
    return [section for section in state.behind if section in now and then.get(section) == now[section]]


def _refusal(path: str, untouched: list[str]) -> str:
    return (
        f"{path}: found no change in {', '.join(untouched)} since the last stamp, but the original changed; "
        f"expected those sections brought up to date, or a reason why none is needed; "
        f'run: {freshness.COMMAND} {path} --unchanged "the reason"'
    )
