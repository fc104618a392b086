"""The pins: what snippets/pins.toml asks for and what snippets/locks/ settled on."""

from __future__ import annotations

import datetime
import hashlib
import re
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from packaging.requirements import Requirement
from packaging.version import Version

from scripts.setup import ROOT

PINS = ROOT / "snippets" / "pins.toml"
LOCKS = ROOT / "snippets" / "locks"
NEWEST = "newest"
REST = "rest"
NODE = "node"


@dataclass(frozen=True)
class Pin:
    """One set of packages that snippets are run on."""

    name: str
    """A release of openai, `newest`, or what programs without openai need: `rest`, `node`."""
    packages: tuple[str, ...]
    """Requirements, before resolution."""
    day: datetime.date | None
    """Packages uploaded after this day are not taken; None for the pin that moves."""

    @cached_property
    def holds_openai(self) -> bool:
        """Tell whether the pin is of a release, rather than of tools."""
        return any(Requirement(package).name == "openai" for package in self.packages)

    @property
    def lock(self) -> Path:
        """Where the resolved requirements with their hashes stand."""
        return LOCKS / f"{self.name}.txt"


@cache
def all_pins() -> dict[str, Pin]:
    """Return every pin by its name, in the order of the file."""
    return parse_pins(PINS.read_text(encoding="utf-8"))


def parse_pins(text: str) -> dict[str, Pin]:
    """Read the text of a pins file."""
    data = tomllib.loads(text)
    beside = tuple(data["beside"]["packages"])
    return {
        name: Pin(
            name,
            (*entry["packages"], *(() if entry.get("alone") else beside)),
            None if entry.get("moves") else data["day"],
        )
        for name, entry in data["pins"].items()
    }


def release_pins() -> list[str]:
    """Return the names of the pins that hold a release of openai, oldest first."""
    return [name for name, pin in all_pins().items() if pin.holds_openai]


@cache
def openai_version(pin: str) -> Version:
    """Return the release of openai that a pin's lock holds, as it is when first asked."""
    return locked_version(all_pins()[pin])


def locked_version(pin: Pin) -> Version:
    """Return the release of openai that a pin's lock holds now."""
    found = re.search(r"^openai==(\S+)", pin.lock.read_text(encoding="utf-8"), re.MULTILINE)
    if not found:
        raise ValueError(
            f"{pin.lock.relative_to(ROOT)}: no line “openai==…”. Run: python3 -m scripts lock {pin.name}"
        )
    return Version(found[1])


def lock_digest(pin: str) -> str:
    """Return a short hash of a pin's lock; it names what was made from that lock."""
    return hashlib.sha256(all_pins()[pin].lock.read_bytes()).hexdigest()[:12]
