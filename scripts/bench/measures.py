"""What is measured: each function runs in a copy of the project and returns rows of the table."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from scripts.bench import finder_speed, probe_cost
from scripts.bench import growth as growth_of_data
from scripts.bench.first_view import first_views
from scripts.bench.table import Measured, Unit, median
from scripts.bench.timing import say, seconds, verb
from scripts.bench.workplace import forget

Measure = Callable[[Path], list[Measured]]

ROUNDS = 3
EDITED = Path("docs", "ja", "index.md")
PAGES = {
    "home, ja": "",
    "home, en": "en/",
    "article, ja": "support/boundary/",
    "article, en": "en/support/boundary/",
}
"""Name → path on the site."""

CLEAN = "clean build"
GATHER = "gather release facts from nothing"
FIRST_SIZE = next(iter(finder_speed.SIZES))
ONE_RELEASE = "ask one release"
WEIGHED = {
    "list of releases": "en/releases/index.html",
    "page of retries": "en/behaviour/retries/index.html",
    "behaviour.json": "data/behaviour.json",
    "releases.json": "data/releases.json",
}
"""Name → file on the site."""
MATRIX = "snippets on every pin, environments built first"


def builds(project: Path) -> list[Measured]:
    """Time a build of nothing and one after an edit, in turns; the median of each."""
    clean, again = [], []
    for turn in range(ROUNDS):
        say(f"Building the site, {turn + 1} of {ROUNDS}.")
        site = project.parent / f"site-{turn}"
        forget(project)
        clean.append(_build(project, site))
        with (project / EDITED).open("a", encoding="utf-8") as page:
            page.write(f"\n<!-- edit {turn} -->\n")
        again.append(_build(project, site))
    (project.parent / "site-0").rename(_site(project))
    return [
        Measured(CLEAN, median(clean), "s"),
        Measured("rebuild after one edit", median(again), "s", CLEAN),
    ]


def views(project: Path) -> list[Measured]:
    """Count bytes and requests of first views of the site that was built first."""
    if not _site(project).is_dir():
        raise FileNotFoundError("the site was not built")
    say("Opening pages in Chromium.")
    seen = first_views(_site(project), PAGES)
    base, *_ = PAGES
    rows = []
    for name, one in seen.items():
        to = None if name == base else base
        rows.append(Measured(f"first view of {name}", one.bytes, "B", to and f"first view of {to}"))
        rows.append(Measured(f"requests of {name}", one.requests, "requests", to and f"requests of {to}"))
    return rows


def finder(project: Path) -> list[Measured]:
    """Time the search in pasted text, with the site that was built first."""
    say("Searching in pasted text.")
    base, *others = (
        Measured(f"find an error in {name}", took, "s", f"find an error in {FIRST_SIZE}")
        for name, took in finder_speed.times(_site(project)).items()
    )
    return [replace(base, to=None), *others]


def gathers(project: Path) -> list[Measured]:
    """Time a gather of all release facts, and a second one that finds nothing new."""
    say("Gathering release facts from nothing: some minutes.")
    first = seconds(project, *verb("releases", "--from-nothing"))
    say("Gathering them again.")
    again = seconds(project, *verb("releases"))
    return [Measured(GATHER, first, "s"), Measured("gather them again", again, "s", GATHER)]


def snippet_matrix(project: Path) -> list[Measured]:
    """Time the tests of all snippets without environments, and once more with them."""
    # Without what asks the index or starts pytest again: those are tests of other things than the runs.
    chosen = ("-m", "not index", "--ignore", "tests/snippets/test_mutations.py")
    command = ("-m", "pytest", "-q", "-n", str(os.cpu_count() or 2), *chosen, "tests/snippets")
    say("Running every snippet, environments built first: some minutes.")
    cold = seconds(project, *command)
    say("Running every snippet again.")
    warm = seconds(project, *command)
    return [Measured(MATRIX, cold, "s"), Measured("snippets on every pin, again", warm, "s", MATRIX)]


def probes(project: Path) -> list[Measured]:
    """Time what it costs to ask one release by each probe, environments included."""
    del project
    say("Asking the newest release by every probe.")
    took = probe_cost.costs()
    whole = Measured(ONE_RELEASE, sum(took.values()), "s")
    return [whole, *(Measured(f"  probe {name}", cost, "s", ONE_RELEASE) for name, cost in took.items())]


def growth(project: Path) -> list[Measured]:
    """Time a build, and weigh pages and data, with as many releases as there may be one day."""
    rows: list[Measured] = []
    first, *_ = growth_of_data.COUNTS
    for count in growth_of_data.COUNTS:
        say(f"Building the site with {count} releases.")
        site = project.parent / f"site-of-{count}"
        growth_of_data.resize(project, count)
        # Pages speak of releases that a short list lacks: those warnings are expected here.
        took = seconds(project, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site))
        found: list[tuple[str, float, Unit]] = [("build", took, "s"), *_weights(site)]
        for what, value, unit in found:
            to = None if count == first else f"{what}, {first} releases"
            rows.append(Measured(f"{what}, {count} releases", value, unit, to))
    return rows


def _weights(site: Path) -> list[tuple[str, float, Unit]]:
    """Return the compressed sizes of what grows with the releases."""
    return [(name, len(gzip.compress((site / path).read_bytes())), "B") for name, path in WEIGHED.items()]


def _site(project: Path) -> Path:
    """Return where the built site stands once every build of it was clean."""
    return project.parent / "site"


def _build(project: Path, site: Path) -> float:
    return seconds(project, *verb("build", "--site-dir", str(site)))


QUICK: tuple[Measure, ...] = (builds, views, finder)
LONG: tuple[Measure, ...] = (gathers, probes, growth, snippet_matrix)
"""Those that take minutes."""
