"""Tell what a pull request does to the pages: python3 -m scripts pull-request describe | comment.

`describe` runs beside the code of the pull request and writes a file; `comment` runs the default branch's
code and posts what the file says, once it has made sure that the file is about the commit that was built.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scripts.files import write_atomically
from scripts.github import standing
from scripts.github.api import Place, Refused, Repository
from scripts.pull_request import comment, describe, facts
from scripts.releases.waiting import NoAnswer
from scripts.setup import ROOT

FILE = Path("pull-request.json")


def main(argv: list[str], environment: Mapping[str, str] = os.environ) -> int:
    """Return 0 when it was told, 1 when it could not be."""
    about = __doc__.split("\n")[0]
    parser = argparse.ArgumentParser(prog="python3 -m scripts pull-request", description=about)
    verbs = parser.add_subparsers(dest="verb", required=True)
    describing = verbs.add_parser("describe", help="write what the checked-out pull request does")
    describing.add_argument("--base", default="origin/main", help="branch that it is for")
    describing.add_argument("--output", type=Path, default=FILE)
    commenting = verbs.add_parser("comment", help="post it")
    commenting.add_argument("--facts", type=Path, default=FILE)
    options = parser.parse_args(argv)
    try:
        if options.verb == "describe":
            request = _event(environment)["pull_request"]
            told = describe.facts(ROOT, int(request["number"]), request["head"]["sha"], options.base)
            write_atomically(options.output, told.model_dump_json(indent=1) + "\n")
        else:
            print(_comment(facts.read(options.facts), environment))
    except (Refused, NoAnswer, facts.BadFacts, describe.NoHistory) as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def _comment(told: facts.Facts, environment: Mapping[str, str]) -> str:
    run = _event(environment)["workflow_run"]
    repository = Repository(Place.of(environment))
    if told.head != run["head_sha"]:
        raise Refused("The file is about another commit than the one that was built; nothing was written.")
    request = repository.get(f"pulls/{told.number}")
    if request["head"]["sha"] != told.head or request["state"] != "open":
        raise Refused("The pull request is closed or has a newer commit; nothing was written.")
    text = comment.text(told, environment.get("SITE_URL") or "", str(run["html_url"]))
    return f"Comment {standing.comment(repository, told.number, comment.MARK, text)}."


def _event(environment: Mapping[str, str]) -> dict[str, Any]:
    path = environment.get("GITHUB_EVENT_PATH")
    if not path:
        raise Refused("GITHUB_EVENT_PATH is not set; expected the variables of a workflow's step.")
    event: dict[str, Any] = json.loads(Path(path).read_text(encoding="utf-8"))
    return event
