"""Run the workflows on this machine: python3 -m scripts workflows [NAME …].

Each begins at a clean clone of what is committed, with the variables that a runner has and a stand-in for
GitHub's API on loopback. “Pull request” runs for a sample pull request that means harm. What a step prints
goes through; the table at the end tells how each ended. Ends with 0 when all went as they should.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from scripts.setup import ROOT
from scripts.workflows import here, model, sample
from scripts.workflows.actions import Machine
from scripts.workflows.github_here import GitHub, answering
from scripts.workflows.here import Done

ORDER = ("pull-request", "pull-request-comment", "publish", "refresh", "weekly")
"""A workflow that takes what another one left comes after it."""
STARTED_BY = {"pull-request": "pull_request", "pull-request-comment": "workflow_run", "publish": "push"}
"""What starts each here; the others are started by the clock."""
REFUSED = frozenset({("pull-request", "check")})
"""Jobs that fail, as they should: the sample pull request breaks rules."""


def main(argv: list[str], root: Path = ROOT) -> int:
    """Run workflows, and print a table of their steps."""
    parser = argparse.ArgumentParser(prog="python3 -m scripts workflows", description=__doc__.split("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(ORDER)}; all without one")
    parser.add_argument("--wrote", type=Path, help="file for what was sent to GitHub, as JSON")
    options = parser.parse_args(argv)
    if unknown := sorted(set(options.names) - set(ORDER)):
        print(f"There is no workflow {unknown[0]}; expected one of {', '.join(ORDER)}.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="workflows-") as folder, answering() as github:
        begun = sample.prepare(root, Path(folder))
        sample.fill(github, begun)
        wanted = [name for name in ORDER if name in (options.names or ORDER)]
        failed = [name for name in wanted if not _run(name, root, Path(folder), begun, github)]
        if options.wrote:
            options.wrote.write_text(json.dumps(github.wrote, indent=1, ensure_ascii=False), encoding="utf-8")
        harmed = [*Path(folder).rglob("harmed")]
    if harmed:
        print(f"The sample pull request did harm: {harmed[0]}.", file=sys.stderr)
    if github.refused:
        print(f"Asked GitHub without the token: {github.refused[0]}.", file=sys.stderr)
    return int(bool(failed or harmed or github.refused))


def _run(name: str, root: Path, folder: Path, begun: sample.Sample, github: GitHub) -> bool:
    path = f"{model.FOLDER.as_posix()}/{name}.yml"
    workflow = model.read(path, (root / path).read_text(encoding="utf-8"))
    started_by = STARTED_BY.get(name, "schedule")
    happened = sample.event(started_by, begun)
    file = folder / f"{name}.event.json"
    file.write_text(sample.as_json(happened), encoding="utf-8")
    told = sample.variables(started_by, file, begun, github)
    # One that a workflow started takes what that one left.
    artifacts = folder / ("artifacts-pull-request" if started_by == "workflow_run" else f"artifacts-{name}")
    commit = begun.head if started_by == "pull_request" else begun.main
    machine = Machine(folder / name, begun.origin, commit, artifacts)
    print(f"== {name}", flush=True)
    steps: list[Done] = []

    def tell(done: Done) -> None:
        steps.append(done)
        print(_line(done), flush=True)

    here.run(workflow, machine, told, sample.contexts(happened, told), tell)
    print(f"== {name}: {len(steps)} steps", *map(_line, steps), sep="\n", flush=True)
    ran = {done.job.partition(" ")[0] for done in steps}
    wrong = {done.job.partition(" ")[0] for done in steps if not done.went_well}
    refused = {job for workflow_name, job in REFUSED if workflow_name == name}
    return wrong == refused and ran == {job.name for job in workflow.jobs}


def _line(done: Done) -> str:
    state = "ok" if done.went_well else "FAILED"
    return f"{state:<6} {done.job:<16} {done.seconds:7.1f} s  {done.step}: {done.said}"
