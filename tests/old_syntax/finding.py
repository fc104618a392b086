"""Let the module that runs in browsers look at texts: one Node.js process for all of them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import pytest

from scripts.environments.node import NodeMissing, find_node
from scripts.setup import ROOT

MODULE = ROOT / "docs" / "assets" / "javascripts" / "old-syntax" / "match.js"
Patterns: TypeAlias = list[dict[str, Any]]
_SCRIPT = """
import { readFileSync } from "node:fs"
const { find } = await import(process.argv[1])
const { texts, sets } = JSON.parse(readFileSync(0, "utf8"))
const of = (patterns) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, find(text, patterns)]))
console.log(JSON.stringify(sets.map(of)))
"""


@dataclass(frozen=True)
class Hit:
    """A place that the module found."""

    line: int
    """Its line, from 1."""
    start: int
    """The first column, from 0."""
    end: int
    """The column after the last."""
    id: str
    """The entry."""


def hits(texts: Mapping[str, str], patterns: Patterns) -> dict[str, list[Hit]]:
    """Return what is found in each text."""
    (found,) = hits_of_each(texts, [patterns])
    return found


def hits_of_each(texts: Mapping[str, str], sets: list[Patterns]) -> list[dict[str, list[Hit]]]:
    """Return what each set of patterns finds; skip the test where the machine has no Node.js."""
    try:
        node = find_node()
    except NodeMissing as missing:
        pytest.skip(str(missing))
    done = subprocess.run(
        [str(node), "--input-type=module", "-e", _SCRIPT, MODULE.as_uri()],
        input=json.dumps({"texts": dict(texts), "sets": sets}),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [
        {name: [Hit(**hit) for hit in there] for name, there in found.items()}
        for found in json.loads(done.stdout)
    ]


def words(text: str, found: list[Hit]) -> list[tuple[str, str]]:
    """Return the entry of each hit and what stands there."""
    lines = text.splitlines()
    return [(hit.id, lines[hit.line - 1][hit.start : hit.end]) for hit in found]
