"""Measure what releases of openai do: python3 -m scripts probe [release …] [--again probe] [--from-nothing].

Reads docs/data/releases.json and docs/data/behaviour.json; asks the package index through uv, and a stand-in
for Azure on this machine. Writes docs/data/behaviour.json once every change of an answer is exact, and every
outcome at once under .cache/probes, so that a run that was stopped goes on from there.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date

from scripts.behaviour import store
from scripts.behaviour.model import BehaviourData
from scripts.environments import pins
from scripts.probes import assemble, changes, declared, questions, release_list, session
from scripts.probes.journal import Journal
from scripts.probes.outcome import Outcome
from scripts.probes.probes import PROBES
from scripts.records import BadData
from scripts.releases import store as releases_store
from scripts.releases.model import ReleaseData


def main(argv: list[str]) -> int:
    """Measure what is missing; with --check only tell which releases are. 1 when something is to be done."""
    chosen = _parser().parse_args(argv)
    try:
        days = _days()
        before = None if chosen.from_nothing else _published()
    except BadData as error:
        print(error, file=sys.stderr)
        return 1
    if unknown := sorted(set(chosen.releases) - set(days)):
        print(_not_a_candidate(unknown[0], list(days)), file=sys.stderr)
        return 2
    if chosen.check:
        return _check(before, list(days)[-1])
    journal = Journal()
    if chosen.from_nothing:
        journal.forget()
    known = _known(before, journal, chosen.again, list(days))
    return _measure(known, days, chosen.releases, journal)


def _measure(known: list[Outcome], days: dict[str, date], releases: list[str], journal: Journal) -> int:
    start = _start(known, list(days), releases)
    outcomes = session.run(known, list(PROBES), start, days, journal)
    known_now = assemble.by_probe([*outcomes, *_declared(list(days))])
    data = assemble.data(known_now, list(days), questions.labels())
    written = store.save(data)
    failed = [outcome for outcome in outcomes if outcome.failed]
    for outcome in failed:
        print(f"{outcome.release}, {outcome.probe}: unknown, because {outcome.failed}", file=sys.stderr)
    print(
        f"{store.SHOWN}: {len(data.questions)} questions, {len(data.measured)} releases run, "
        f"{'written' if written else 'as it was'}."
    )
    print(changes.summary(data, list(days)[-1]))
    return 0


def _start(known: list[Outcome], order: list[str], releases: list[str]) -> list[str]:
    """Return the releases that every probe has to be asked on."""
    whole = {outcome.release for outcome in known} if known else set()
    begun = [release for release in order if release in whole and _complete(known, release)]
    if releases:
        return [release for release in order if release in {*begun, *releases}]
    always = [str(pins.openai_version(pin)) for pin in pins.release_pins()]
    return release_list.first_ones(order, {*always, *begun})


def _complete(known: list[Outcome], release: str) -> bool:
    return {outcome.probe for outcome in known if outcome.release == release} >= set(PROBES)


def _known(
    before: BehaviourData | None, journal: Journal, again: list[str], order: list[str]
) -> list[Outcome]:
    published = assemble.outcomes(before, order) if before else []
    kept = [outcome for outcome in published if outcome.probe in PROBES and outcome.probe not in again]
    return [*kept, *journal.outcomes()]


def _check(before: BehaviourData | None, newest: str) -> int:
    if before and before.measured[-1].release == newest:
        return 0
    print(f"{store.SHOWN} does not know openai {newest}. Run: python3 -m scripts probe")
    return 1


def _published() -> BehaviourData | None:
    return store.load() if store.FILE.is_file() else None


def _days() -> dict[str, date]:
    every = releases_store.load(ReleaseData).releases
    return {each.version: each.upload_day for each in release_list.candidates(every)}


def _declared(order: list[str]) -> list[Outcome]:
    gathered = releases_store.load(ReleaseData)
    return declared.outcomes((each for each in gathered.releases if each.version in order), gathered.day)


def _not_a_candidate(release: str, order: list[str]) -> str:
    return (
        f"openai {release} cannot be measured: docs/data/releases.json has no such release from "
        f"{order[0]} to {order[-1]} with a file on the index. Run: python3 -m scripts releases"
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 -m scripts probe", description=__doc__)
    parser.add_argument("releases", nargs="*", metavar="release", help="ask these; default: every ninth")
    parser.add_argument("--again", action="append", default=[], choices=list(PROBES), help="ask anew by it")
    parser.add_argument("--from-nothing", action="store_true", help="forget every outcome first")
    parser.add_argument("--check", action="store_true", help="only tell whether the newest was asked")
    return parser
