import json

import pytest

from scripts.releases import notes
from scripts.releases.notes import Notes


@pytest.mark.parametrize("wanted", [[], ["1.0.0"], ["1.1.0", "1.0.0"]])
def test_notes_cover_what_they_have(wanted):
    assert Notes("changelog", {"1.0.0": "a", "1.1.0": ""}).cover(wanted)


def test_notes_that_lack_one_release_do_not_cover():
    assert not Notes("changelog", {"1.0.0": "a"}).cover(["1.0.0", "1.1.0"])


@pytest.mark.parametrize(
    "text", ["", "{", "null", "[]", '{"source": "elsewhere", "bodies": {}}', '{"bodies": 3}']
)
def test_a_damaged_cache_is_as_none(tmp_path, text):
    cache = tmp_path / "notes.json"
    cache.write_text(text, encoding="utf-8")
    assert notes.load(cache) is None


def test_what_is_kept_is_plain_json_and_comes_back(tmp_path):
    cache, kept = tmp_path / "notes.json", Notes("github", {"1.0.0": "é"}, '"m"')
    notes.save(cache, kept)
    assert json.loads(cache.read_text(encoding="utf-8")) == {
        "source": "github",
        "etag": '"m"',
        "bodies": {"1.0.0": "é"},
    }
    assert notes.load(cache) == kept
