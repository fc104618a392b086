"""Gather as one would at first: no limits, no checks, no care. Every fault has to be seen to break this."""

from __future__ import annotations

import json
import threading
import urllib.request
from pathlib import Path

NAME = "naive"
"""Name of the threads that calls run in."""
WATCHED = 2.0
"""Seconds after which a call counts as one that hangs."""
TOO_MUCH = 2_000_000
"""Bytes that no gatherer should take in."""


def gather(url: str, target: Path) -> None:
    """Ask, follow wherever it leads, and write what comes over what there was."""
    request = urllib.request.Request(url, headers={"Authorization": "Bearer secret"})
    with target.open("wb") as file, urllib.request.urlopen(request) as response:
        for chunk in iter(lambda: response.read(65536), b""):
            file.write(chunk)
    if response.headers.get("Content-Encoding") == "gzip":
        import gzip

        target.write_bytes(gzip.decompress(target.read_bytes()))
    json.loads(target.read_text(encoding="utf-8"))


def outcome(url: str, target: Path, good: bytes, heard: list[str]) -> str:
    """Return what became of a call: good, or how it went wrong."""
    failed: list[BaseException] = []

    def call() -> None:
        try:
            gather(url, target)
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=call, name=NAME, daemon=True)
    thread.start()
    thread.join(WATCHED)
    if thread.is_alive():
        return "hangs"
    if any("Authorization" in text for text in heard):
        return "gives the token away"
    if target.stat().st_size > TOO_MUCH:
        return "takes in without measure"
    if failed:
        return f"stops with {type(failed[0]).__name__}, and what was there is gone"
    return "good" if target.read_bytes() == good else "writes what is of no use"
