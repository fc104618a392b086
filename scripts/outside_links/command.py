"""Check the links that lead to other sites: python3 -m scripts links [--list] [--fresh] [PATH …].

Reads the pages, docs/data and docs/data/link-exceptions.json; writes .cache/links.json, and with --json one
file more. Run by people and by workflows where there is a network. Ends with 0 when there is nothing to do, 1
when a link or an exception needs somebody, 2 for wrong use. An unsure link needs somebody once it has been
unsure for --patience days. Without a network it says so, ends with 0 and leaves the cache as it is. Progress
goes to standard error, the result to standard output.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from scripts.files import as_written, write_atomically
from scripts.outside_links import cache, checking, exceptions, report
from scripts.outside_links.addresses import Link, collect, is_example
from scripts.outside_links.asking import NoNetwork
from scripts.outside_links.checking import Surroundings
from scripts.outside_links.report import Result
from scripts.pages import tree
from scripts.pages.finding import Finding
from scripts.records import BadData
from scripts.releases.progress import on_stderr

AGAIN = "python3 -m scripts links"
PATIENCE = 14
"""Days for which a link may be unsure before somebody has to look."""
NO_NETWORK = "No other site could be reached, so there is no network here; nothing was checked."


def main(
    argv: list[str],
    around: Surroundings | None = None,
    is_left_out: Callable[[str], bool] = is_example,
) -> int:
    """Check the links and print what they come to."""
    options, around = _parser().parse_args(argv), around or Surroundings()
    if missing := [path for path in options.paths if not (around.root / path).exists()]:
        print(Finding(missing[0], 1, "no such file", "a path below the project", AGAIN), file=sys.stderr)
        return 2
    links = _standing_in(options.paths, collect(tree.load(around.root), is_left_out))
    if options.list:
        print(report.listing(links))
        return 0
    try:
        result = _check(links, options, around)
    except BadData as problem:
        print(problem, file=sys.stderr)
        return 1
    except NoNetwork:
        print(NO_NETWORK)
        return 0
    if options.json:
        write_atomically(options.json, report.as_json(result))
    print("\n".join([*map(str, _on_exceptions(result, around.root)), report.text(result)]))
    return result.exit_code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=AGAIN, description=__doc__.split("\n")[0])
    parser.add_argument("paths", nargs="*", type=as_written, help="check only the links in these files")
    parser.add_argument("--list", action="store_true", help="list the links and their places; asks no site")
    parser.add_argument("--fresh", action="store_true", help="ask for every link, whatever is remembered")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the result for programs as well")
    parser.add_argument(
        "--patience",
        type=_days,
        default=PATIENCE,
        metavar="DAYS",
        help=f"days for which a link may stay unsure before the command ends with 1 ({PATIENCE})",
    )
    return parser


def _days(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"found “{text}”; expected a number of days from 1 on")
    return int(text)


def _standing_in(paths: list[str], links: Iterable[Link]) -> tuple[Link, ...]:
    """Return the links that stand in one of the files or folders; all of them when none are named."""
    starts = tuple(f"{path}/" for path in paths)
    return tuple(
        link
        for link in links
        if not paths or any(f"{place.path}/".startswith(starts) for place in link.places)
    )


def _check(links: tuple[Link, ...], options: argparse.Namespace, around: Surroundings) -> Result:
    accepted = exceptions.load(around.root)
    remembered, fault = cache.load(around.cache)
    if fault:
        print(fault, file=sys.stderr)
    new = checking.check(links, remembered, around, on_stderr("pages asked for", 10), options.fresh)
    found = checking.rows(links, remembered, new, accepted)
    # Whoever asks about some files cannot know what the others need.
    judged = () if options.paths else accepted
    return checking.result(found, judged, around.today, options.patience)


def _on_exceptions(result: Result, root: Path) -> Iterator[Finding]:
    path = exceptions.FILE.as_posix()
    for each in result.unmatched:
        line = exceptions.line_of(each, root)
        yield Finding(path, line, f"an exception for {each.named}", "one that a link still needs", AGAIN)
    for each in result.idle:
        line, found = exceptions.line_of(each, root), f"an exception for {each.named}, which is ok now"
        yield Finding(path, line, found, "one that a link still needs", AGAIN, "warning")
