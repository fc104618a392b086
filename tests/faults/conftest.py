"""Stand-ins that behave, and last good data that no fault may harm."""

from __future__ import annotations

import gc
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypi_simple import PyPISimple

from scripts.releases import command, github, index, limited
from scripts.releases.deadline import NAME
from scripts.releases.limited import LimitedSession
from tests.faults import naive
from tests.faults.misbehaving import LONG
from tests.releases import fake_index
from tests.releases.fake_index import CHANGELOG, FakeIndex

NEW = "## 1.2.0 (2024-03-01)\n\n* c\n\n"


@pytest.fixture
def left_behind() -> Iterator[None]:
    """See to it that what was left in the middle ends within its test, and not in one that follows."""
    yield
    for thread in threading.enumerate():
        if thread.name in {NAME, naive.NAME}:
            thread.join(5)
    gc.collect()


@pytest.fixture
def short(monkeypatch) -> None:
    """Lose patience soon."""
    monkeypatch.setattr(index, "LONGEST", 1.0)
    monkeypatch.setattr(index, "TIMEOUT", (1.0, 1.0))
    monkeypatch.setattr(limited, "LARGEST", LONG)
    monkeypatch.setattr(github, "LONGEST_PAGE", 1.0)
    monkeypatch.setattr(github, "LARGEST_PAGE", LONG)


class Facts:
    """The facts of the releases, as a run of the verb keeps them."""

    def __init__(self, folder: Path, server: FakeIndex) -> None:
        self.folder, self.server = folder, server
        for language in ("ja", "en"):
            (folder / "docs" / language / "releases").mkdir(parents=True)
            (folder / "docs" / language / "releases" / "1.md").touch()
        self.data, self.cache = folder / "docs" / "data", folder / "cache"
        self.data.mkdir()
        server.add("1.0.0", "requests")
        server.add("1.1.0", "httpx")
        assert self.run(server.url) == 0
        self.good = self.file.read_bytes()
        server.add("1.2.0", "httpx2", changelog=CHANGELOG.replace("## 1.1.0", f"{NEW}## 1.1.0"))

    @property
    def file(self) -> Path:
        return self.data / "releases.json"

    def run(self, url: str) -> int:
        client = lambda: PyPISimple(f"{url}/simple/", session=LimitedSession())  # noqa: E731
        return command.main([], client, self.data, self.cache)

    @property
    def versions(self) -> list[str]:
        return [row["version"] for row in json.loads(self.file.read_text(encoding="utf-8"))["releases"]]


@pytest.fixture
def facts(tmp_path: Path) -> Iterator[Facts]:
    with fake_index.running() as server:
        yield Facts(tmp_path, server)
