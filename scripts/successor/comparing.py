"""Count what two built sites have of each kind. Reads their files."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from scripts.hooks import cards
from scripts.successor.model import Count, Kind

_ON_PAGES: Mapping[Kind, re.Pattern[str]] = {
    "headings": re.compile(r'<h[2-4][^>]*\sid="?[\w-]+'),
    "programs": re.compile(r"<pre\b"),
    "tables": re.compile(r"<table\b"),
    "tabs": re.compile(r"tabbed-set\b"),
    "marks": re.compile(r'<a class="?mark\b'),
    "tooltips": re.compile(r"<abbr\b|class=\"?term\b"),
    "sources": re.compile(r'\sid="?source-'),
    "states": re.compile(r'class="?page-state\b'),
    "badges": re.compile(r'class="?since\b'),
    "policy": re.compile(r'http-equiv="?Content-Security-Policy'),
    "fingerprints": re.compile(r'\sintegrity="?sha'),
    "alternates": re.compile(r'<link rel="?alternate"? hreflang='),
}
_FILES: Mapping[Kind, Callable[[str], bool]] = {
    "missing": lambda path: path.endswith("404.html"),
    "twins": lambda path: path.endswith("index.md"),
    "feeds": lambda path: path.endswith((".ics", "llms.txt")) or ("feed" in path and path.endswith(".xml")),
    "cards": lambda path: path.startswith(f"{cards.FOLDER}/"),
    "index": lambda path: path.endswith(("search/index.js", "search.json", "search_index.json")),
}


def compare(ours: Path, theirs: Path, pages: Sequence[str]) -> tuple[Count, ...]:
    """Return how often both have each kind, on these pages and among all files."""
    mine, other = _counts(ours, pages), _counts(theirs, pages)
    return tuple(Count(kind=kind, ours=mine[kind], theirs=other[kind]) for kind in mine)


def _counts(site: Path, pages: Sequence[str]) -> dict[Kind, int]:
    texts = [_text(site / page) for page in pages]
    files = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    return {
        "pages": sum(map(bool, texts)),
        **{kind: sum(map(is_it, files)) for kind, is_it in _FILES.items()},
        **{kind: sum(len(found.findall(text)) for text in texts) for kind, found in _ON_PAGES.items()},
    }


def pages_of(site: Path) -> list[str]:
    """Return the pages of a site, without those that lead elsewhere."""
    found = (path for path in sorted(site.rglob("index.html")) if 'http-equiv="refresh"' not in _text(path))
    return [path.relative_to(site).as_posix() for path in found]


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.is_file() else ""
