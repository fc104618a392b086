"""The sites that are compared: ours in a copy of the project, and each peer where it is installed."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from scripts.bench.peers import growth
from scripts.bench.peers.content import Content
from scripts.bench.peers.findings import OURS
from scripts.bench.peers.growth import Menu
from scripts.bench.peers.peer import Peer
from scripts.bench.timing import elapsed, seconds, verb
from scripts.bench.workplace import forget, remove
from scripts.environments.newest import OWN, Installed

ARTICLE = "support/boundary"
"""The page that is edited, looked at, and left for the next."""
NEXT = "support/contact"

SILENCE: Mapping[str, str] = {
    "ASTRO_TELEMETRY_DISABLED": "1",
    "DO_NOT_TRACK": "1",
    "NO_COLOR": "1",
    "FORCE_COLOR": "0",
    "CI": "1",
}
"""Variables that keep peers from calling home, and from writing to us in colours."""


class Site(Protocol):
    """One site that can be built in several ways; each build returns its seconds or raises CommandFailed."""

    name: str
    """What findings call it."""
    folder: Path
    """Where its last build is."""

    def build(self) -> float:
        """Build from nothing."""

    def rebuild(self) -> float:
        """Build the fastest way there is after an edit of one page."""

    def build_grown(self, menu: Menu) -> float:
        """Build from nothing with the pages of a menu."""


@dataclass
class OurSite:
    """The project itself."""

    project: Path
    """A copy of it."""
    folder: Path
    """Where its last build is."""
    menu: Menu = ()
    """Its menu, once that is read."""
    name: str = OURS
    """What findings call it."""

    def build(self) -> float:
        """Build from nothing, caches removed."""
        remove(self.folder)
        forget(self.project)
        return self._build()

    def rebuild(self) -> float:
        """Build again after an edit, with whatever the last build kept."""
        _edit(self.project / "docs" / "ja" / f"{ARTICLE}.md")
        return self._build()

    def build_grown(self, menu: Menu) -> float:
        """Build a copy with the pages of a menu."""
        grown = self.project.with_name("grown")
        self.folder = self.project.with_name("site-grown")
        for left in (grown, self.folder):
            remove(left)
        shutil.copytree(self.project, grown, symlinks=True)
        forget(grown)
        growth.project(grown, self.menu, menu)
        # Where articles are left out, links to them warn: that is expected here.
        return seconds(grown, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(self.folder))

    def _build(self) -> float:
        return seconds(self.project, *verb("build", "--site-dir", str(self.folder)))


@dataclass
class PeerSite:
    """A peer with our content."""

    peer: Peer
    """What is known of it."""
    installed: Installed
    """Where it is and how it starts."""
    content: Content
    """What it renders."""
    name: str = field(init=False)
    """What findings call it."""
    folder: Path = field(init=False)
    """Where its last build is."""

    def __post_init__(self) -> None:
        """Write the project that is built."""
        self.name = self.peer.name
        self.folder = self.installed.folder / self.peer.output
        self._write(self.content)

    def build(self) -> float:
        """Build from nothing, caches removed."""
        for made in (self.peer.output, *self.peer.caches):
            remove(self.installed.folder / made)
        return self._run(self.peer.builds)

    def rebuild(self) -> float:
        """Build again after an edit, with whatever the last build kept."""
        _edit(self.installed.folder / self.peer.pages / self.content.of("ja")[ARTICLE].file)
        return self._run(self.peer.again)

    def build_grown(self, menu: Menu) -> float:
        """Build from nothing with the pages of a menu."""
        self._write(growth.content(self.content, menu))
        return self.build()

    def _write(self, content: Content) -> None:
        clear(self.installed.folder)
        for name, text in self.peer.files(content).items():
            path = self.installed.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def _run(self, commands: tuple[tuple[str, ...], ...]) -> float:
        return sum(
            elapsed([*self.installed.command, *command], self.installed.folder, SILENCE)
            for command in commands
        )


def size(folder: Path) -> int:
    """Return the bytes of all files of a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _edit(page: Path) -> None:
    with page.open("a", encoding="utf-8") as file:
        file.write("\n<!-- edited -->\n")


def clear(folder: Path) -> None:
    """Remove the project of an earlier run, but not what is installed."""
    for left in folder.iterdir():
        if left.name not in OWN:
            remove(left)
