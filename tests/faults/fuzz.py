"""Fuzz one parser: python tests/faults/fuzz.py PARSER --minutes 10.

Needs atheris (it is no part of scripts/requirements.txt: 35 MB, Linux alone). Begins with the corpus, keeps
what reaches new code in .cache/fuzz/PARSER, and stops at the first crash or at a call of more than 5 seconds;
what caused it is written there as crash-… or timeout-….
"""

from __future__ import annotations

import argparse
import sys

import atheris

from scripts.setup import ROOT

with atheris.instrument_imports(include=["scripts", "markdown_it", "packaging", "pypi_simple"]):
    from tests.faults.parsers import CORPUS, PARSERS

LONGEST = 5
"""Seconds that one call may take."""


def main(argv: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parser", choices=list(PARSERS))
    parser.add_argument("--minutes", type=float, default=10)
    chosen = parser.parse_args(argv)
    found = ROOT / ".cache" / "fuzz" / chosen.parser
    found.mkdir(parents=True, exist_ok=True)
    options = [
        f"-max_total_time={int(chosen.minutes * 60)}",
        f"-timeout={LONGEST}",
        "-max_len=20000",
        f"-artifact_prefix={found}/",
        "-print_final_stats=1",
    ]
    atheris.Setup(
        ["fuzz", *options, str(found), str(CORPUS / chosen.parser)],
        lambda content: PARSERS[chosen.parser](content),
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
