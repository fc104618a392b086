"""Write compressed copies beside the files of a site, for servers that send them as they are."""

from __future__ import annotations

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from scripts.files import write_bytes_atomically

ENDINGS = frozenset({".css", ".html", ".ics", ".js", ".json", ".md", ".svg", ".txt", ".xml"})
"""What gets smaller."""
SMALLEST = 200
"""Bytes; below that nothing is won."""


def compress(site: Path) -> int:
    """Write the copies that are smaller than their files, and return how many there are."""
    files = [file for file in sorted(site.rglob("*")) if file.suffix in ENDINGS and file.is_file()]
    with ThreadPoolExecutor() as pool:
        return sum(pool.map(_compress, files))


def _compress(file: Path) -> int:
    content = file.read_bytes()
    if len(content) < SMALLEST:
        return 0
    copies = {".gz": gzip.compress(content, 9, mtime=0), ".br": brotli.compress(content, quality=11)}
    return sum(_write(file.with_name(file.name + ending), copy, content) for ending, copy in copies.items())


def _write(file: Path, copy: bytes, content: bytes) -> int:
    if len(copy) >= len(content):
        file.unlink(missing_ok=True)
        return 0
    write_bytes_atomically(file, copy)
    return 1
