from __future__ import annotations

import json

import pytest

from scripts.claims import command
from scripts.claims.collect import cited
from scripts.pages import tree
from scripts.setup import ROOT


def test_nothing_is_due_on_the_day_of_the_oldest_reading(capsys) -> None:
    first = min(one.source.read for one in cited(tree.load(ROOT)))
    assert command.main(["--on", first]) == 0
    assert "No source was read more than 180 days ago." in capsys.readouterr().out


def test_everything_is_due_years_later_and_each_address_stands_once(capsys) -> None:
    assert command.main(["--on", "2036-01-01", "--json"]) == 1
    due = json.loads(capsys.readouterr().out)["due"]
    listed = [entry["address"] for entry in due]
    read = {one.source.address for one in cited(tree.load(ROOT)) if one.source.kind != "measured"}
    assert sorted(listed) == sorted(read)
    assert len(listed) > 100


def test_data_files_are_among_the_places_that_rest_on_a_source() -> None:
    places = {one.place for one in cited(tree.load(ROOT))}
    assert {"docs/data/errors.json", "docs/data/dates.json", "support/boundary.md"} <= places


def test_a_day_that_is_none_is_wrong_use(capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(["--on", "tomorrow"])
    assert ended.value.code == 2
    assert "tomorrow is no day; expected one as 2027-06-01" in capsys.readouterr().err
