"""Data as large as if there were so many releases."""

from __future__ import annotations

import pytest

from scripts.behaviour import store as behaviour
from scripts.bench.growth import resize
from scripts.releases import store as releases
from scripts.releases.model import ReleaseData


@pytest.mark.parametrize("count", [100, 1000])
def test_there_are_so_many_releases_and_answers_in_proportion(count: int, tmp_path) -> None:
    folder = tmp_path / "docs" / "data"
    folder.mkdir(parents=True)
    before = behaviour.load()
    known = len(releases.load(ReleaseData).releases)
    resize(tmp_path, count)
    after = behaviour.load(folder / "behaviour.json")
    versions = [each.version for each in releases.load(ReleaseData, folder).releases]
    assert len(versions) == len(set(versions)) == count
    then, now = (sum(len(question.answers) for question in data.questions) for data in (before, after))
    assert (now > then) == (count > known)
    held = {answer.since for question in after.questions for answer in question.answers}
    assert held <= set(versions)
    assert after.measured[-1].release in versions
