"""What the tests of the release room share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from scripts.releases.catalogue import Catalogue, join
from scripts.releases.model import Label, Release, Summary
from tests.releases import fake_index


@pytest.fixture
def index() -> Iterator[fake_index.FakeIndex]:
    with fake_index.running() as running:
        yield running


def release(version: str, **changes: object) -> Release:
    """Return a release that can be installed, with what a test changes about it."""
    facts: dict[str, object] = {
        "version": version,
        "changelog_day": date(2024, 1, 1),
        "upload_day": date(2024, 1, 1),
        "on_index": True,
        "yanked": False,
        "requires_python": ">=3.8",
        "dependencies": ("httpx>=0.23",),
        "dependencies_unknown": None,
        "labels": (),
    }
    return Release.model_validate(facts | changes)


def summary(version: str, *labels: Label, **changes: object) -> Summary:
    """Return a summary of a release."""
    written: dict[str, object] = {
        "version": version,
        "labels": labels,
        "ja": "`api_key` に関数を渡せます。",
        "en": "`api_key` may be a <function>.",
        "source": "https://github.com/openai/openai-python/blob/main/CHANGELOG.md",
        "read": date(2024, 2, 1),
    }
    return Summary.model_validate(written | changes)


def catalogue(*releases: Release, summaries: tuple[Summary, ...] = ()) -> Catalogue:
    """Return a catalogue of these releases, in order."""
    return Catalogue(join(releases, summaries, ()), date(2024, 3, 1))
