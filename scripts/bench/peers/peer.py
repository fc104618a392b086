"""What the comparison knows of one peer: what to install, what to write, what to run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from scripts.bench.peers.content import Content


@dataclass(frozen=True)
class Peer:
    """One site generator."""

    name: str
    """What its makers call it; in lower case, its folder in the cache."""
    client: Literal["npm", "uv"]
    """What installs it."""
    packages: tuple[str, ...]
    """What is installed; the first brings the program."""
    shown: dict[str, str]
    """Package → name, of those whose versions the table names."""
    files: Callable[[Content], dict[str, str]]
    """Return the whole project as text by path."""
    pages: str
    """Folder of the project that holds the Japanese pages."""
    builds: tuple[tuple[str, ...], ...]
    """Arguments of each command that a build takes."""
    again: tuple[tuple[str, ...], ...]
    """The same for the fastest rebuild after an edit of a Japanese page."""
    output: str
    """Folder of the built site."""
    caches: tuple[str, ...]
    """What a clean build starts without, beside the output."""
    note: str = ""
    """What a reader has to know of its numbers: one sentence."""
