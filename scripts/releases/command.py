"""Rebuild docs/data/releases.json from the package index and the upstream changelog.

Run by `python3 -m scripts releases`. Reads the index through pypi-simple and writes docs/data/releases.json
and the schemas beside it; keeps what it learnt on the way in .cache/releases. Every fault leaves the last
good file as it was.
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from scripts import records
from scripts.releases import changelog, gather, index, needs, pages, progress, store
from scripts.releases.model import ReleaseData

_FAULTS = (index.IndexFault, changelog.UnknownForm, gather.Shrunken, records.BadData)


def main(
    argv: list[str],
    open_client: index.OpenClient = index.open_client,
    data: Path = store.DATA,
    cache: Path = store.CACHE,
) -> int:
    """Gather, and write or compare; 1 when something is wrong or, with --check, different."""
    arguments = _arguments(argv)
    if arguments.from_nothing:
        _forget(cache)
    try:
        last = _last(data)
        found = collect(open_client, last, cache, arguments)
        return _compare(last, found, data) if arguments.check else _write(last, found, data)
    except _FAULTS as error:
        print(f"{error} docs/data/releases.json stays as it was.", file=sys.stderr)
        return 1
    except OSError as error:
        place = Path(error.filename).name if error.filename else "a file"
        print(
            f"{place} could not be written or read ({error.strerror or error}); "
            "docs/data/releases.json stays as it was.",
            file=sys.stderr,
        )
        return 1


def collect(
    open_client: index.OpenClient, last: ReleaseData | None, cache: Path, arguments: argparse.Namespace
) -> ReleaseData:
    """Return the facts as the index and the changelog have them now."""
    with open_client() as client:
        listed = index.releases(client)
        newest, text = index.newest_changelog(client, listed, cache)
    sections = changelog.parse(text)
    if not arguments.accept_fewer:
        gather.refuse_less(last, listed, sections)
    known = {} if arguments.from_nothing else gather.already_known(last)
    wheels = {r.version: r.wheel for r in listed if r.wheel and r.version not in known}
    report = progress.on_stderr("What each release needs")
    asked = needs.ask(wheels, open_client, cache / "dependencies.jsonl", report)
    releases = gather.assemble(listed, sections, known | asked)
    return gather.data(releases, newest, datetime.now(UTC).date(), last)


def _last(folder: Path) -> ReleaseData | None:
    return store.load(ReleaseData, folder) if (folder / "releases.json").is_file() else None


def _forget(cache: Path) -> None:
    """Drop what was learnt about releases; the notes, which a build may still need, stay."""
    for file in (cache / "dependencies.jsonl", *cache.glob("changelog-*.md")):
        file.unlink(missing_ok=True)


def _write(last: ReleaseData | None, found: ReleaseData, data: Path) -> int:
    path = store.save(found, data)
    lines = gather.differences(last, found)
    for line in lines[:40]:
        print(line)
    print(f"{path.name}: {len(found.releases)} releases, {len(lines)} of them new or different.")
    return _report_pages(found, data)


def _compare(last: ReleaseData | None, found: ReleaseData, data: Path) -> int:
    lines = gather.differences(last, found)
    for line in lines:
        print(line)
    if lines:
        print("docs/data is behind. Run: python3 -m scripts releases", file=sys.stderr)
    return 1 if lines else _report_pages(found, data)


def _report_pages(found: ReleaseData, data: Path) -> int:
    problems = pages.missing(found, data.parent)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def _arguments(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 -m scripts releases", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare with what is committed, write nothing")
    parser.add_argument("--from-nothing", action="store_true", help="ask for everything again, cache unused")
    parser.add_argument(
        "--accept-fewer", action="store_true", help="write although the index or the changelog lost releases"
    )
    return parser.parse_args(argv)
