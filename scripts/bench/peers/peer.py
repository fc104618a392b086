"""What the comparison knows of one peer: what to install, what to write, what to run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from scripts.bench.peers.content import Content
from scripts.environments.newest import Tool


@dataclass(frozen=True)
class Peer(Tool):
    """One site generator."""

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
