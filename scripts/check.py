"""Run the quick checks: python3 -m scripts check [--fix] [--only NAME] [--all-pages] [PATH …].

Reads the whole project; writes nothing without --fix. Run by people before a commit and by
`python3 -m scripts test`. Ends with 0 when nothing is wrong, 1 when something is, 2 for wrong use.
"""

from __future__ import annotations

import argparse
import dataclasses
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from scripts.checks.fixing import fix
from scripts.checks.table import CHECKS, Check
from scripts.files import as_written
from scripts.pages import scope, tree
from scripts.pages.finding import CHECK_AGAIN, Finding
from scripts.pages.tree import Tree
from scripts.prose import fixing as prose_fixing
from scripts.setup import ROOT

SHOWN = 20


@dataclass(frozen=True)
class Outcome:
    """What one check found."""

    name: str
    """Name of the check."""
    findings: tuple[Finding, ...]
    """What it found, sorted by place."""
    seconds: float
    """How long it took."""
    covered: str = ""
    """Which pages it read, when it did not read all."""

    @property
    def has_errors(self) -> bool:
        """Tell whether it found anything worse than a warning."""
        return any(finding.level == "error" for finding in self.findings)


def main(argv: list[str], root: Path = ROOT) -> int:
    """Run the checks and print what they found."""
    options = _parser().parse_args(argv)
    if options.list:
        print("\n".join(f"  {name:<13} {check.what['en']}" for name, check in CHECKS.items()))
        return 0
    missing = [path for path in options.paths if not (root / path).exists()]
    if missing:
        print(
            f"{missing[0]}: found no such file; expected a path below the project; run: {CHECK_AGAIN}",
            file=sys.stderr,
        )
        return 2
    options.paths = [file for path in options.paths for file in _files_of(root, path)]
    within = scope.chosen(root, options.paths, options.all_pages)
    if options.fix:
        print("".join(f"{path}: mended.\n" for path in _fix(root, options, within)), end="")
    limit = None if options.all or options.only or options.paths else SHOWN
    project = dataclasses.replace(tree.load(root), scope=within)
    chosen = _chosen(options)
    for name, check in CHECKS.items():
        if name not in chosen and not options.only:
            print(f"{'left':<6} {name:<13} out, because no file like {check.concerns} is named")
    return _report(run(project, chosen, options.paths), limit)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 -m scripts check", description=__doc__.split("\n")[0])
    parser.add_argument("paths", nargs="*", type=as_written, help="tell only of these files or folders")
    parser.add_argument("--fix", action="store_true", help="mend what a machine can mend, then check")
    parser.add_argument(
        "--only", action="append", choices=list(CHECKS), help="run this check alone; may be repeated"
    )
    parser.add_argument("--all", action="store_true", help=f"show more than {SHOWN} findings of a check")
    parser.add_argument(
        "--all-pages", action="store_true", help="let `prose` read every page, not those alone that changed"
    )
    parser.add_argument("--list", action="store_true", help="list the checks")
    return parser


def _files_of(root: Path, path: str) -> Iterator[str]:
    """Yield a file as it is, and of a folder everything below it."""
    if not (root / path).is_dir():
        yield path
    for below in sorted((root / path).glob("**/*")):
        if below.is_file():
            yield below.relative_to(root).as_posix()


def _chosen(options: argparse.Namespace) -> dict[str, Check]:
    if options.only:
        return {name: CHECKS[name] for name in options.only}
    # mypy reads everything to judge one file, so it is spared when none of its own is asked about.
    return {name: check for name, check in CHECKS.items() if _is_concerned(check, options.paths)}


def _is_concerned(check: Check, paths: list[str]) -> bool:
    return not paths or any(fnmatchcase(path, check.concerns) for path in paths)


def _fix(root: Path, options: argparse.Namespace, within: scope.Scope) -> list[str]:
    changed = fix(root, options.paths)
    if "prose" in _chosen(options):
        changed += prose_fixing.fix(dataclasses.replace(tree.load(root), scope=within))
    return sorted(set(changed))


def run(project: Tree, checks: dict[str, Check], paths: Iterable[str] = ()) -> Iterator[Outcome]:
    """Run checks, those of other programs beside our own, and yield each outcome in the table's order."""
    wanted = frozenset(paths)
    with ThreadPoolExecutor(max_workers=2) as pool:
        outside = {
            name: pool.submit(_run_one, name, check, project, wanted)
            for name, check in checks.items()
            if check.is_outside
        }
        own = [
            _run_one(name, check, project, wanted) for name, check in checks.items() if not check.is_outside
        ]
        yield from own
        yield from (future.result() for future in outside.values())


def _run_one(name: str, check: Check, project: Tree, paths: frozenset[str]) -> Outcome:
    start = time.perf_counter()
    try:
        found = sorted(set(check.run(project)))
    except (OSError, ValueError, LookupError) as problem:
        reason = f"the check {name} stopped: {type(problem).__name__}: {problem}"
        found = [Finding("docs", 1, reason, "files that it can read")]
    wanted = _with_other_languages(project, paths) if check.is_of_pairs else paths
    # A check that keeps to the scope also tells what is wrong with its own files.
    kept = tuple(
        _explained(finding, name)
        for finding in found
        if not paths or check.covered or finding.path in wanted
    )
    return Outcome(name, kept, time.perf_counter() - start, check.covered(project) if check.covered else "")


def _with_other_languages(project: Tree, paths: frozenset[str]) -> frozenset[str]:
    pairs = [{page.path for page in found.values()} for found in project.by_name.values()]
    return paths.union(*(pair for pair in pairs if pair & paths))


def _explained(finding: Finding, check: str) -> Finding:
    """Return a finding that no command helps with, with the section that tells what to do about it."""
    if finding.run != CHECK_AGAIN:
        return finding
    language = "ja" if finding.path.startswith("docs/ja/") else "en"
    return dataclasses.replace(finding, see=f"docs/{language}/about/contribute.md#check-{check}")


def _report(outcomes: Iterable[Outcome], limit: int | None) -> int:
    """Print each outcome as it comes and a summary at the end, and return the exit code."""
    start = time.perf_counter()
    done: list[Outcome] = []
    for outcome in outcomes:
        print(_line(outcome), flush=True)
        print("".join(f"  {finding}\n" for finding in outcome.findings[:limit]), end="")
        if hidden := outcome.findings[limit:] if limit else ():
            print(f"  and {len(hidden)} more; run: {CHECK_AGAIN} --only {outcome.name}")
        done.append(outcome)
    print(summary(done, time.perf_counter() - start))
    return 1 if any(outcome.has_errors for outcome in done) else 0


def _line(outcome: Outcome) -> str:
    state = "FAILED" if outcome.has_errors else "ok"
    return f"{state:<6} {outcome.name:<13} {outcome.seconds:5.1f} s  {outcome.covered}".rstrip()


def summary(outcomes: list[Outcome], seconds: float) -> str:
    """Return the last line: how many checks, errors and warnings, how long."""
    findings = [finding for outcome in outcomes for finding in outcome.findings]
    warnings = sum(finding.level == "warning" for finding in findings)
    failed = sum(outcome.has_errors for outcome in outcomes)
    return (
        f"{_counted(len(outcomes), 'check')} in {seconds:.1f} s: "
        f"{len(outcomes) - failed} passed, {failed} failed; "
        f"{_counted(len(findings) - warnings, 'error')}, {_counted(warnings, 'warning')}."
    )


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
