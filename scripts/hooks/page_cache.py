"""Take each page's content from the records of earlier builds, and make what is missing on all processors.

scripts/build_cache says how. MkDocs has no event for a page that need not be made, so this stands in for the
function of MkDocs that makes one.
"""

from __future__ import annotations

import logging
import os
import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

from scripts.build_cache import key, making, record
from scripts.build_cache.key import Surroundings
from scripts.build_cache.store import Store
from scripts.setup import ROOT

SWITCH = "PAGE_CACHE"
FOLDER = Path(".cache", "pages")
_VARIABLE = re.compile(r"!ENV[ \[]*([A-Za-z_]\w*)")

_at_start = key.digests(ROOT, key.LOADED)
_by_mkdocs = build._populate_page


@dataclass
class _Build:
    """What the build of one language knows."""

    around: Surroundings
    """What was around the pages before any of it was read."""
    keys: dict[str, str] = field(default_factory=dict)
    """Keys of the pages, by address, as all that was."""
    found: dict[str, bytes] = field(default_factory=dict)
    """What pages are to become."""
    new: dict[str, bytes] = field(default_factory=dict)
    """What was made by this build."""


_builds: list[_Build] = []
"""The build that is under way, if one is."""


@event_priority(1000)
def on_pre_build(config: MkDocsConfig) -> None:
    """Look around before the hooks read anything: a file may change while the site is built."""
    vars(build)["_populate_page"] = _populate
    _builds[:] = [_Build(_look(config))] if _may_record() else []


@event_priority(-1000)
def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
    """Find or make the records of the pages, once it is known which there are."""
    del nav
    for now in _builds:
        pages = [file.page for file in files.documentation_pages() if file.page]
        now.keys = _keys(now.around, pages, files)
        if kept := _kept(config):
            now.found = _records(kept, now.keys)
        wanted = now.keys.keys() - now.found.keys()
        missing = [page for page in pages if page.file.src_uri in wanted]
        now.new = _made(missing, now.keys, config, files)
        now.found |= now.new


@event_priority(1000)
def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> None:
    """Keep what was made, if everything still is what it was made from."""
    del env
    for now in _builds:
        kept = _kept(config)
        if not kept or not now.new or not _may_record():
            continue
        pages = [file.page for file in files.documentation_pages() if file.page]
        if _keys(_look(config), pages, files) == now.keys:
            for address, made in now.new.items():
                kept.put(address, now.keys[address], made)
    _builds.clear()


def _made(
    pages: Sequence[Page], keys: Mapping[str, str], config: MkDocsConfig, files: Files
) -> dict[str, bytes]:
    """Make pages on all processors, and return the records of those that said nothing."""
    with tempfile.TemporaryDirectory(prefix="pages-") as folder:
        aside = Store(Path(folder))

        def one(page: Page) -> None:
            _by_mkdocs(page, config, files)

        def keep(page: Page, made: bytes) -> None:
            aside.put(page.file.src_uri, keys[page.file.src_uri], made)

        making.make(pages, one, keep)
        return _records(aside, {page.file.src_uri: keys[page.file.src_uri] for page in pages})


def _populate(page: Page, config: MkDocsConfig, files: Files, dirty: bool = False) -> None:
    """Make one page as MkDocs does, or as its record says."""
    address = page.file.src_uri
    for now in _builds:
        if address in now.found and not dirty and record.give(page, now.found[address], files):
            return
        made = making.listening_to(page, lambda: _by_mkdocs(page, config, files, dirty))
        if made is not None and address in now.keys and not dirty:
            now.new[address] = made
        return
    _by_mkdocs(page, config, files, dirty)


def _may_record() -> bool:
    # Code that was changed since this process read it still makes pages as it did before. And a page whose
    # making is to be told in every detail has to be made.
    is_told = logging.getLogger("mkdocs").isEnabledFor(logging.DEBUG)
    return not is_told and key.digests(ROOT, key.LOADED) == _at_start


def _kept(config: MkDocsConfig) -> Store | None:
    if os.environ.get(SWITCH) == "off":
        return None
    return Store(Path(config.config_file_path).parent / FOLDER)


def _records(store: Store, keys: Mapping[str, str]) -> dict[str, bytes]:
    found = {address: store.get(address, wanted) for address, wanted in keys.items()}
    return {address: made for address, made in found.items() if made is not None}


def _look(config: MkDocsConfig) -> Surroundings:
    file = Path(config.config_file_path)
    settings = file.read_text("utf-8")
    variables = sorted({f"{name}={os.environ.get(name)}" for name in _VARIABLE.findall(settings)})
    chosen = (config.site_url, config.use_directory_urls, config.theme.name, get_build_datetime().date())
    return Surroundings(file.parent, (settings, *variables, *map(str, chosen)))


def _keys(around: Surroundings, pages: Sequence[Page], files: Files) -> dict[str, str]:
    site = key.hash_of(f"{file.src_uri} {file.url} {file.inclusion.name}" for file in files)
    beside = {page.file.src_uri: getattr(page.file, "alternates", {}).values() for page in pages}
    return {
        address: around.key(address, [file.src_uri for file in others if file.src_uri != address], site)
        for address, others in beside.items()
        if address in around.pages
    }
