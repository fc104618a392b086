"""Keep drawn cards in .cache/cards, so that a build draws only those that have changed.

A file is named after all that its card depends on: words, colours, code. It begins with the card's digest, so
that one that was damaged is drawn anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import astuple
from functools import cache
from importlib.metadata import version
from pathlib import Path

from scripts.cards.colours import Colours
from scripts.cards.model import Card
from scripts.files import write_bytes_atomically
from scripts.setup import ROOT

FOLDER = ROOT / ".cache" / "cards"
PACKAGES = ("budoux", "noto-cjk-sans-jp-bold", "pillow")
"""What draws: another release of one may draw otherwise."""
_DIGEST = hashlib.sha256().digest_size


def png(card: Card, colours: Colours, draw: Callable[[Card], bytes], folder: Path = FOLDER) -> bytes:
    """Return the card, drawn unless it is kept whole."""
    file = folder / f"{_name(card, colours)}.card"
    kept = file.read_bytes() if file.is_file() else b""
    digest, drawn = kept[:_DIGEST], kept[_DIGEST:]
    if digest == hashlib.sha256(drawn).digest():
        return drawn
    drawn = draw(card)
    write_bytes_atomically(file, hashlib.sha256(drawn).digest() + drawn)
    return drawn


def _name(card: Card, colours: Colours) -> str:
    said = repr((astuple(card), astuple(colours), _code()))
    return hashlib.sha256(said.encode()).hexdigest()


@cache
def _code() -> str:
    """Return a digest of the code that draws, this room's and that of its packages."""
    modules = sorted(Path(__file__).parent.glob("*.py"))
    drawn_by = b"".join(module.read_bytes() for module in modules)
    releases = " ".join(version(package) for package in PACKAGES)
    return hashlib.sha256(drawn_by + releases.encode()).hexdigest()
