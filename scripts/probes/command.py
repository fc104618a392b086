"""Measure what releases of openai do: python3 -m scripts probe [release …] [--from-nothing] [--check].

Reads docs/data/releases.json and docs/data/behaviour.json; asks the package index through uv, and a stand-in
for Azure on this machine. Asks what is new: releases, and probes that were changed. Writes
docs/data/behaviour.json once every change of an answer is exact, and each outcome at once under
.cache/probes, so that a run that was stopped goes on from there.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from scripts.behaviour import store
from scripts.behaviour.model import BehaviourData
from scripts.environments import pins
from scripts.probes import assemble, changes, declared, probes, questions, release_list, session
from scripts.probes.journal import Journal
from scripts.probes.measure import measure
from scripts.probes.outcome import Outcome
from scripts.records import BadData
from scripts.releases import store as releases_store
from scripts.releases.model import ReleaseData


def main(
    argv: list[str],
    ask: session.Measure = measure,
    file: Path = store.FILE,
    journal: Journal | None = None,
) -> int:
    """Measure what is missing; with --check only tell what that is."""
    chosen = _parser().parse_args(argv)
    try:
        days = _days()
        before = store.load(file) if file.is_file() and not chosen.from_nothing else None
    except BadData as error:
        print(error, file=sys.stderr)
        return 1
    if unknown := sorted(set(chosen.releases) - set(days)):
        print(_not_a_candidate(unknown[0], list(days)), file=sys.stderr)
        return 2
    if chosen.check:
        return _check(before, list(days)[-1])
    journal = journal or Journal()
    if chosen.from_nothing:
        journal.forget()
    published = assemble.outcomes(before, list(days), probes.digests()) if before else []
    start = _start(before, list(days), chosen.releases)
    known = [*published, *journal.outcomes()]
    outcomes = session.run(known, list(probes.PROBES), start, days, journal, ask)
    return _publish(outcomes, days, file)


def _publish(outcomes: list[Outcome], days: dict[str, date], file: Path) -> int:
    known_now = assemble.by_probe([*outcomes, *_declared(list(days))])
    data = assemble.data(known_now, list(days), questions.labels(), probes.digests())
    written = store.save(data, file)
    failed = [outcome for outcome in outcomes if outcome.failed]
    for outcome in failed:
        print(f"{outcome.release}, {outcome.probe}: unknown, because {outcome.failed}", file=sys.stderr)
    print(
        f"{store.SHOWN}: {len(data.questions)} questions, {len(data.measured)} releases run, "
        f"{'written' if written else 'as it was'}."
    )
    print(changes.summary(data, list(days)[-1]))
    return 0


def _start(before: BehaviourData | None, order: list[str], more: list[str]) -> list[str]:
    """Return the releases to ask by every probe: some of all, or those of before and the newest."""
    always = {str(pins.openai_version(pin)) for pin in pins.release_pins()}
    if before is None:
        return release_list.first_ones(order, {*always, *more})
    most = max(len(measured.probes) for measured in before.measured)
    whole = {measured.release for measured in before.measured if len(measured.probes) == most}
    return [release for release in order if release in {*whole, *always, *more, order[-1]}]


def _check(before: BehaviourData | None, newest: str) -> int:
    missing = [] if before and before.measured[-1].release == newest else [f"openai {newest}"]
    if before:
        now = probes.digests()
        missing += [
            f"the probe {name} as it asks now" for name in now if before.probes.get(name) != now[name]
        ]
    for what in missing:
        print(f"{store.SHOWN} does not have {what}. Run: python3 -m scripts probe")
    return int(bool(missing))


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
    parser.add_argument("releases", nargs="*", metavar="release", help="ask these as well")
    parser.add_argument("--from-nothing", action="store_true", help="forget every outcome first")
    parser.add_argument("--check", action="store_true", help="only tell what was not asked")
    return parser
