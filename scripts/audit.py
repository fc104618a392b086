"""Ask whether the packages of our own tools have known weaknesses: python3 -m scripts audit.

Reads scripts/requirements.txt and asks the index's list of weaknesses through pip-audit. The locks of
snippets/ are left out: they hold old releases on purpose. Ends with 0 when nothing is known, 1 when something
is, 2 when nobody answered.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

from scripts.setup import REQUIREMENTS

Ask = Callable[[], tuple[str, str]]


def ask() -> tuple[str, str]:
    """Return what pip-audit prints, as JSON, and what it says on standard error."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(REQUIREMENTS), "--require-hashes"]
    command += ["--disable-pip", "--format", "json", "--progress-spinner", "off"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    return done.stdout, done.stderr


def main(argv: list[str], ask: Ask = ask) -> int:
    """Print what is known."""
    parser = argparse.ArgumentParser(prog="python3 -m scripts audit", description=__doc__.split("\n")[0])
    parser.parse_args(argv)
    answer, said = ask()
    try:
        packages = json.loads(answer)["dependencies"]
    except (ValueError, KeyError, TypeError):
        last = (said.strip().splitlines() or ["it said nothing"])[-1]
        print(f"Nobody answered for known weaknesses: {last[:300]}", file=sys.stderr)
        return 2
    found = [line for package in packages for line in _lines(package)]
    print("\n".join(found) or f"No weakness is known of the {len(packages)} packages in {REQUIREMENTS.name}.")
    return int(bool(found))


def _lines(package: dict[str, Any]) -> Iterator[str]:
    for weakness in package.get("vulns", ()):
        mended = ", ".join(weakness["fix_versions"]) or "no release yet"
        yield f"{package['name']} {package['version']}: {weakness['id']}; mended in {mended}"
