"""Turn the files of the built site into those of its offline copy: pages lead to files, data are scripts.

Pure: takes and returns the content of files by their path below the site's root.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from scripts.hooks import cards, language
from scripts.offline.links import Site, to_files

SCRIPT = Path(__file__).with_name("folder-links.js")
SCRIPT_IN_COPY = "assets/javascripts/folder-links.js"
LOADED = ("errors/finder.json", "upgrade/planner.json")
"""Data below the root of each language that docs/assets/javascripts/common/data.js reads."""
_CANONICAL = re.compile(r"""<link rel=["']?canonical["']? href=["']?(?P<address>[^"'\s>]+)""")
_INTEGRITY = re.compile(r' integrity="sha256-[^"]*"')
_FOR_SERVERS = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz"})


class Incomplete(ValueError):
    """A file that the copy cannot do without is not in the site."""


def of_site(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of the copy; Incomplete says what is missing."""
    loaded = [language.root(spoken) + name for spoken in language.LANGUAGES for name in LOADED]
    if missing := sorted({"index.html", *loaded} - files.keys()):
        raise Incomplete(f"found no {', '.join(missing)}, expected the site as `mkdocs build` writes it")
    kept = {path: content for path, content in files.items() if _is_of_use(path)}
    pages = frozenset(path for path in kept if path.endswith(".html"))
    site = Site(pages, _base(kept["index.html"].decode()))
    copy = {path: _page(kept[path], path, site) if path in pages else kept[path] for path in kept}
    return copy | _as_scripts(kept, loaded) | {SCRIPT_IN_COPY: SCRIPT.read_bytes()}


def _is_of_use(path: str) -> bool:
    is_for_others = path.startswith(f"{cards.FOLDER}/") or posixpath.basename(path) in _FOR_SERVERS
    return not is_for_others and not path.endswith(".map")


def _base(home: str) -> str:
    """Return the path of the site's address, as its home page gives it."""
    canonical = _CANONICAL.search(home)
    return urlsplit(canonical["address"]).path if canonical else "/"


def _page(content: bytes, path: str, site: Site) -> bytes:
    address = posixpath.relpath(SCRIPT_IN_COPY, posixpath.dirname(path) or ".")
    # From the file system every file is of an origin of its own, so browsers run none that has to be proven.
    html = _INTEGRITY.sub("", to_files(content.decode(), path, site))
    head, end, rest = html.partition("</head>")
    return f'{head}<script defer src="{address}"></script>\n{end}{rest}'.encode()


def _as_scripts(files: Mapping[str, bytes], paths: Iterable[str]) -> dict[str, bytes]:
    """Wrap JSON so that a page may load it from the file system, where fetch() is refused."""
    return {f"{path}.js": b"document.currentScript.data = " + files[path] + b"\n" for path in paths}
