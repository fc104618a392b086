"""Pagefind over the built pages: their articles alone, each language with an index of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from scripts.bench.search import boxed, peers
from scripts.bench.search.engine import Engine
from scripts.hooks.language import LANGUAGES

# The same parts of a page that our own index leaves out.
LEFT_OUT = "[data-search-exclude], .headerlink, .mark, .filename"


def engines(project: Path, site: Path) -> list[Engine]:
    """Index the site and return Pagefind behind the plain box, in each language."""
    del project
    _index(site, boxed.place(site) / "pagefind")
    name = f"Pagefind {peers.PAGEFIND}"
    made = [boxed.engine(name, language, site, "pagefind") for language in LANGUAGES]
    return [
        replace(one, in_page=boxed.engine(name, one.language, site, "pagefind", "in-page")) for one in made
    ]


def _index(site: Path, output: Path) -> None:
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-path", str(output)]
    command += ["--root-selector", "article", "--exclude-selectors", LEFT_OUT, "--quiet"]
    environment = os.environ | {"PYTHONPATH": str(peers.pagefind())}
    done = subprocess.run(
        command, env=environment, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if done.returncode:
        raise RuntimeError(f"Pagefind said: {' '.join((done.stderr or done.stdout).split())[:300]}")
