"""The schemas of docs/data are made from the classes, and the data files are read by them."""

from __future__ import annotations

import json

import pytest

from scripts import schemas
from scripts.records import schema


def test_the_committed_schemas_are_what_the_classes_say() -> None:
    assert schemas.main(["--check"]) == 0


def test_a_stale_schema_is_named_and_written_once(tmp_path, capsys) -> None:
    assert schemas.main([], tmp_path) == schemas.main(["--check"], tmp_path) == 0
    stale = tmp_path / "impact.schema.json"
    stale.write_text("{}", encoding="utf-8")
    assert schemas.main(["--check"], tmp_path) == 1
    assert "docs/data/impact.schema.json" in capsys.readouterr().out
    assert list(schemas.stale_in(tmp_path)) == [stale]
    assert schemas.main([], tmp_path) == 0
    assert json.loads(stale.read_text(encoding="utf-8")) == schema(schemas.KINDS["impact"])


@pytest.mark.parametrize("name", schemas.KINDS)
def test_a_file_names_its_own_schema(name: str) -> None:
    data = json.loads((schemas.DATA / f"{name}.json").read_text(encoding="utf-8"))
    assert data["$schema"] == f"{name}.schema.json"
