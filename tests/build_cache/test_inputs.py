"""Every file that is read while a page is made is one that the page's key knows of."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from scripts.build_cache.key import LOADED, READ_BY_ALL, READS_EVERY_PAGE
from scripts.setup import ROOT

RUN = """
import json, os, sys
from mkdocs.commands import build
from mkdocs.__main__ import cli
from scripts.build_cache import making
making.FEWEST = 10**9
root, now, read = os.getcwd() + os.sep, [], set()

def note(event, arguments):
    if event == "open" and now and isinstance(arguments[0], (str, os.PathLike)):
        path = os.path.abspath(os.fspath(arguments[0]))
        if path.startswith(root) and not path.startswith(sys.prefix):
            read.add((now[0], path.removeprefix(root).replace(os.sep, "/")))

made = build._populate_page

def populate(page, *others, **more):
    now[:] = [page.file.src_uri]
    try:
        return made(page, *others, **more)
    finally:
        now.clear()

build._populate_page = populate
sys.addaudithook(note)
cli(["build", "--quiet", "--site-dir", sys.argv[1]], standalone_mode=False)
with open(sys.argv[2], "w") as file:
    json.dump(sorted(read), file)
"""


def test_pages_read_nothing_that_their_keys_do_not_know(tmp_path: Path) -> None:
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "RELEASE_NOTES": "cached", "PAGE_CACHE": "off"}
    found = tmp_path / "read.json"
    command = [sys.executable, "-B", "-c", RUN, str(tmp_path / "site"), str(found)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    read = [tuple(pair) for pair in json.loads(found.read_text("utf-8"))]
    assert len(read) > 200
    assert [pair for pair in read if not is_known(*pair)] == []


def is_known(page: str, file: str) -> bool:
    text = (ROOT / "docs" / page).read_text("utf-8")
    if file.startswith((*LOADED, *READ_BY_ALL)) or READS_EVERY_PAGE in text:
        return True
    folder, _, name = file.removeprefix("docs/").partition("/")
    if folder in {"ja", "en"}:
        # Pages with a marker know the headings of all others, which is what the planner reads of them.
        return name == page.partition("/")[2] or "\n<!-- " in text
    return folder in {"snippets", "assets"} and name in text
