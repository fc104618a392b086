"""The verbs of `python -m scripts`: which module runs each, and one line that says what it does."""

from __future__ import annotations

from typing import NamedTuple


class Verb(NamedTuple):
    """One command of the project."""

    module: str
    """Module with `main(argv) -> int`."""
    what: str
    """One line for the list of verbs."""


VERBS = {
    "serve": Verb("scripts.serve", "preview the site at 127.0.0.1:8000, live"),
    "test": Verb("scripts.test", "run every test, the browser tests included"),
    "check": Verb("scripts.check", "run the quick checks: lints, types, schemas, parity"),
    "new": Verb("scripts.new.command", "make a page in both languages, with its place in the menu"),
    "build": Verb("scripts.build", "build the site into site/, strictly"),
    "offline": Verb("scripts.offline.command", "write the site as a zip that opens without a server"),
    "gallery": Verb("scripts.gallery.command", "take pictures of pages of every kind, to look through"),
    "double": Verb(
        "scripts.azure_double.command", "start the stand-in for Azure OpenAI, for trying programs"
    ),
    "releases": Verb("scripts.releases.command", "gather the facts of every openai release into docs/data"),
    "probe": Verb("scripts.probes.command", "measure what releases of openai really do"),
    "update": Verb("scripts.update.command", "take in new releases: gather, lock, probe, test, render"),
    "translate": Verb("scripts.translation.command", "show what translations lag behind in, and stamp them"),
    "claims": Verb("scripts.claims.command", "list the sources to read again, the oldest first"),
    "links": Verb(
        "scripts.outside_links.command",
        "check the links that lead to other sites, where there is a network",
    ),
    "publish": Verb("scripts.publication.command", "make what is published: the site, and what seals it"),
    "pull-request": Verb("scripts.pull_request.command", "tell what a pull request does to the pages"),
    "refresh": Verb("scripts.refresh.command", "update unattended, and propose what came of it"),
    "weekly": Verb("scripts.weekly.command", "look at what goes stale, and keep an issue for each"),
    "successor": Verb("scripts.successor.command", "build the pages with the successor of the theme"),
    "audit": Verb("scripts.audit", "ask whether our tools have known weaknesses, where there is a network"),
    "workflows": Verb("scripts.workflows.command", "run the workflows of GitHub Actions on this machine"),
    "lock": Verb("scripts.environments.lock", "write the hashed locks of the pins, or of our own tools"),
    "bench": Verb("scripts.bench.command", "measure the site and its tools, as ratios within one run"),
}
