"""What is committed, next to what the package index says today."""

from __future__ import annotations

import pytest

from scripts.releases import changelog, gather, index, store
from scripts.releases.model import ReleaseData

pytestmark = pytest.mark.index


def test_the_index_still_has_every_committed_release_with_the_same_facts(tmp_path):
    committed = store.load(ReleaseData)
    with index.open_client() as client:
        listed = index.releases(client)
        _, text = index.newest_changelog(client, listed, tmp_path)
    gather.refuse_less(committed, listed, changelog.parse(text))
    today = {release.version: release for release in listed}
    for release in committed.releases:
        if release.on_index:
            found = today[release.version]
            assert (found.upload_day, found.requires_python) == (release.upload_day, release.requires_python)


@pytest.mark.parametrize("version", ["0.28.1", "1.68.0", "2.29.0", "3.54.0"])
def test_committed_dependencies_are_those_of_the_wheel(version):
    committed = {release.version: release.dependencies for release in store.load(ReleaseData).releases}
    with index.open_client() as client:
        (wheel,) = [found.wheel for found in index.releases(client) if found.version == version]
        assert index.requirements(client, wheel) == committed[version]
