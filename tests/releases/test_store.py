import json
from datetime import date

import pytest

from scripts.releases import store
from scripts.releases.model import CorrectionData, ImpactData, ReleaseData
from tests.releases.conftest import release

DATA = ReleaseData(source="somewhere", day=date(2024, 1, 1), releases=(release("1.0.0"), release("1.1.0")))


def test_what_is_saved_is_loaded(tmp_path):
    store.save(DATA, tmp_path)
    assert store.load(ReleaseData, tmp_path) == DATA


def test_a_release_is_one_line(tmp_path):
    lines = store.save(DATA, tmp_path).read_text(encoding="utf-8").splitlines()
    assert len([line for line in lines if line.startswith('{"version"')]) == 2


def test_saving_the_same_again_touches_nothing(tmp_path):
    path = store.save(DATA, tmp_path)
    before = path.stat().st_mtime_ns
    store.save(DATA, tmp_path)
    assert path.stat().st_mtime_ns == before


def test_a_failing_write_leaves_the_old_file(tmp_path, monkeypatch):
    path = store.save(DATA, tmp_path)
    before = path.read_bytes()

    def full(*_):
        raise OSError("disk full")

    monkeypatch.setattr("scripts.files.Path.replace", full)
    with pytest.raises(OSError, match="disk full"):
        store.save(DATA.model_copy(update={"source": "elsewhere"}), tmp_path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["releases.json"]


def test_a_missing_file_says_what_to_run(tmp_path):
    with pytest.raises(store.BadData, match=r"releases\.json is missing\. Run: python3 -m scripts releases"):
        store.load(ReleaseData, tmp_path)


def broken(change):
    value = json.loads(store.text_of(DATA))
    change(value)
    return json.dumps(value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        broken(lambda value: value.pop("day")),
        broken(lambda value: value.update(day="yesterday")),
        broken(lambda value: value.update(releases=[])),
        broken(lambda value: value.update(extra=1)),
        broken(lambda value: value["releases"][0].update(version="../../etc")),
        broken(lambda value: value["releases"][0].update(labels=["lovely"])),
        broken(lambda value: value["releases"][0].update(upload_day="2024-13-01")),
        broken(lambda value: value["releases"][0].update(on_index="yes")),
    ],
)
def test_a_file_that_breaks_its_schema_is_refused_with_its_place(text):
    with pytest.raises(store.BadData, match=r"^releases\.json"):
        store.read(ReleaseData, text, "releases.json")


@pytest.mark.parametrize("kind", [ReleaseData, ImpactData, CorrectionData])
def test_the_committed_data_keep_their_schemas(kind):
    store.load(kind)
