"""Compare searches: python3 -m scripts bench --search [--json FILE].

The engines answer the queries of tests/search/queries in Chromium, on one built site. Progress goes to
standard error, the table to standard output.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, sync_playwright

from scripts import browser as chromium
from scripts.bench.search import box_use, material, minisearch, ours, pagefind, queries
from scripts.bench.search.engine import Engine
from scripts.bench.search.row import Row, as_data, summary, table
from scripts.bench.static_server import serving
from scripts.bench.timing import say, seconds, verb
from scripts.files import write_atomically
from scripts.hooks.language import LANGUAGES

Maker = Callable[[Path, Path], list[Engine]]

MAKERS: dict[str, Maker] = {
    "this site": ours.engines,
    "Pagefind": pagefind.engines,
    "MiniSearch": minisearch.engines,
    "Material": material.engines,
}
NOTES = """
Every query is pasted; every sixth is timed, from its last key to the change of the list.
Pagefind and MiniSearch stand behind a plain box that asks at each key.
MiniSearch is loaded as its package has it, not minified.
Words, questions and synonyms that this site adds to its own index are in no other.
Material loads its index with every page, before its box is opened: the last column is without that.
"""
NOWHERE_ELSE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
TIMED_STEP = 6
"""Every sixth query is timed."""
OPENED = 3
"""How often a box is opened cold, each time with another query."""


def run(project: Path, file: Path | None = None) -> int:
    """Print the table of all engines, on a copy of the project; 1 when one could not be measured."""
    site = project.parent / "site"
    say("Building the site.")
    seconds(project, *verb("build", "--site-dir", str(site)))
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=str(chromium.find()), args=[*chromium.ARGUMENTS, NOWHERE_ELSE]
        )
        try:
            rows = [row for name, make in MAKERS.items() for row in _rows(name, make, project, site, running)]
            measured_with = f"Chromium {running.version}"
        finally:
            running.close()
    print(table(rows), NOTES, sep="\n", end="")
    if file:
        write_atomically(file, json.dumps(_record(rows, measured_with), ensure_ascii=False, indent=1) + "\n")
    return int(any(row.why for row in rows))


def _rows(name: str, make: Maker, project: Path, site: Path, running: Browser) -> Iterator[Row]:
    """Return the rows of one peer; one that fails costs no other its rows."""
    try:
        made = make(project, site)
    except (RuntimeError, OSError, ValueError) as error:
        yield from (Row(name, language, why=str(error).rstrip(".")) for language in LANGUAGES)
        return
    for engine in made:
        try:
            yield measured(running, engine)
        except (Error, OSError) as error:
            yield Row(engine.name, engine.language, why=str(error).splitlines()[0].rstrip("."))


def measured(running: Browser, engine: Engine) -> Row:
    """Paste all queries into an engine's box, time keys in some of them, and open the box cold."""
    asked = queries.load(engine.language)
    slowed = engine.in_page or engine
    with serving(engine.site) as address:
        say(f"{engine.name}, {engine.language}: pasting {len(asked)} queries.")
        answers = box_use.paste_all(running, engine, address, asked)
        say(f"{engine.name}, {engine.language}: timing keys, and opening.")
        keys = box_use.time_keys(running, engine, address, asked[::TIMED_STEP])
        slow = box_use.time_keys(running, slowed, address, asked[::TIMED_STEP], box_use.SLOWER)
        cold = asked[:: len(asked) // OPENED][:OPENED]
        opened = [box_use.open_cold(running, slowed, address, query) for query in cold]
    return summary(engine.name, engine.language, answers, keys, slow, opened)


def _record(rows: list[Row], measured_with: str) -> dict[str, Any]:
    return {"day": datetime.date.today().isoformat(), "browser": measured_with, "rows": as_data(rows)}
