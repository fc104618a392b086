"""List the sources to read again: python3 -m scripts claims [--after DAYS] [--on DAY] [--json].

Reads the front matter of every page and docs/data; writes nothing. Run once a week, and by people.
Ends with 0 when nothing is due, 1 when something is, 2 for wrong use.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from datetime import date
from pathlib import Path

from scripts.claims import report
from scripts.claims.collect import cited
from scripts.claims.due import due
from scripts.claims.model import LONG_AGO_DAYS
from scripts.pages import tree
from scripts.questions import catalogue
from scripts.setup import ROOT


def main(argv: list[str], root: Path = ROOT) -> int:
    """Print how old the sources are and which to read again."""
    options = _parser().parse_args(argv)
    found = cited(tree.load(root))
    late = due(found, questions_by_room(), options.on, options.after)
    ages = report.by_age(found, options.on)
    if options.json:
        print(json.dumps(report.as_json(ages, late, options.on), indent=1, ensure_ascii=False))
    else:
        print("\n".join(report.lines(ages, late, options.after)))
    return int(bool(late))


def questions_by_room() -> Counter[str]:
    """Return how many of the public questions each section answers."""
    return Counter(question.page.partition("/")[0] for question in catalogue.load().questions)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 -m scripts claims", description=__doc__.split("\n")[0])
    parser.add_argument(
        "--after",
        type=int,
        default=LONG_AGO_DAYS,
        metavar="DAYS",
        help=f"age that is too old ({LONG_AGO_DAYS})",
    )
    parser.add_argument("--on", type=_day, default=date.today(), metavar="DAY", help="as of that day (today)")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no day; expected one as 2027-06-01") from None
