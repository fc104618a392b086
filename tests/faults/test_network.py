"""Whatever comes from a network, the last good data stay whole and what is said is one sentence."""

from __future__ import annotations

import json

import pytest

from scripts.releases import gathering, notes
from scripts.releases.github import Releases
from scripts.releases.notes import Notes
from tests.faults import naive
from tests.faults.misbehaving import FAULTS, misbehaving
from tests.releases.fake_index import served

# A server that goes on for ever is left in the middle, with its connection.
pytestmark = [
    pytest.mark.usefixtures("left_behind"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]

PLACES = {
    "the list": lambda path: path.startswith("/simple/"),
    "the source archive": lambda path: path.endswith(".tar.gz"),
    "a wheel": lambda path: path.endswith(".whl"),
}
TOKEN = "secret"
KEPT = Notes("github", {"1.0.0": "a"})
RELEASES = [
    {
        "id": number,
        "tag_name": f"v1.{number}.0",
        "html_url": f"https://github.com/openai/openai-python/releases/tag/v1.{number}.0",
        "body": "note " * 40,
        "draft": False,
    }
    for number in range(20)
]


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("fault", FAULTS)
def test_facts_stay_whole(fault: str, place: str, facts, capsys) -> None:
    capsys.readouterr()
    with misbehaving(facts.server.url, FAULTS[fault], PLACES[place]) as between:
        exit_code = facts.run(between.url)
    said = capsys.readouterr().err.strip().splitlines()
    if exit_code == 0:
        assert facts.versions == ["1.0.0", "1.1.0", "1.2.0"]
    else:
        assert exit_code == 1
        assert facts.file.read_bytes() == facts.good
        told = [line for line in said if "What each release needs" not in line]
        assert len(told) == 1, told
        assert told[0].endswith("docs/data/releases.json stays as it was.")
    assert not [name.name for name in facts.data.iterdir() if name.name.startswith(".")]
    facts.run(facts.server.url)
    assert facts.versions == ["1.0.0", "1.1.0", "1.2.0"]


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("fault", FAULTS)
def test_notes_stay_whole_and_the_token_stays_here(fault: str, tmp_path) -> None:
    cache = tmp_path / "notes.json"
    notes.save(cache, KEPT)
    before = cache.read_bytes()
    body = json.dumps(RELEASES).encode()
    with (
        served(lambda _: (200, "application/json", body)) as upstream,
        misbehaving(upstream, FAULTS[fault], lambda _: True) as between,
    ):
        asked = Releases(between.url, TOKEN, lambda _: None)
        gathered = gathering.gather(
            KEPT, cache, {"github": lambda last: gathering.from_github(asked, last)}
        )
    assert gathered.notes is not None
    if gathered.problems:
        assert gathered.notes == KEPT
        assert cache.read_bytes() == before
        assert len(gathered.problems) == 1
        assert "\n" not in gathered.problems[0]
    else:
        assert len(gathered.notes.bodies) == len(RELEASES)
    assert not any(TOKEN in text for text in between.elsewhere_heard)


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_breaks_a_naive_gatherer(fault: str, tmp_path) -> None:
    good = json.dumps(RELEASES).encode()
    with (
        served(lambda _: (200, "application/json", good)) as upstream,
        misbehaving(upstream, FAULTS[fault], lambda _: True) as between,
    ):
        assert naive.outcome(between.url, tmp_path / "file", good, between.elsewhere_heard) != "good"
